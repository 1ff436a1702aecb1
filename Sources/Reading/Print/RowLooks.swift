/// How the styles of printed rows look: the escape sequence of each.
package struct RowLooks: Sendable {
  /// Sequences that give spans their looks; the first is none, for where nothing has to be done.
  let openings: [[UInt8]]
  /// Which of them each style has, by its role and attributes.
  private let indices: [Int]
  let hasLinks: Bool

  /// As many as the attributes of a style have values.
  private static let attributes = 32
  static let reset = Array("\u{1B}[m".utf8)

  /// Plain text, in which `~~` stands around what is struck out.
  package static let plain = RowLooks()

  private init() {
    (openings, indices, hasLinks) = ([], [], false)
  }

  /// - Parameters:
  ///   - plain: the look of what nothing has to be done for.
  ///   - hasLinks: whether what is linked is written as a link of the terminal.
  ///   - look: that of a style. It follows from its attributes and from how its role looks without any.
  ///   - rendition: the parameters of SGR that give a look and no other.
  package init<Look: Hashable>(
    plain: Look, hasLinks: Bool, look: (Style) -> Look, rendition: (Look) -> String
  ) {
    self.hasLinks = hasLinks
    var openings: [[UInt8]] = [[]]
    var known = [plain: 0]
    var indices: [Int] = []
    /// Where in `indices` those of a role are that looks the same.
    var starts: [Look: Int] = [:]
    for role in Role.allCases {
      let base = look(Style(role))
      if let start = starts[base] {
        indices += indices[start..<start + Self.attributes]
        continue
      }
      starts[base] = indices.count
      for attributes in 0..<UInt8(Self.attributes) {
        let look = look(Style(role, Attributes(rawValue: attributes)))
        let index = known[look] ?? openings.count
        if index == openings.count {
          openings.append(Array("\u{1B}[\(rendition(look))m".utf8))
          known[look] = index
        }
        indices.append(index)
      }
    }
    self.openings = openings
    self.indices = indices
  }

  var isPlain: Bool { openings.isEmpty }

  /// Which of the sequences gives a style its look.
  func index(of style: Style) -> Int {
    indices[style.role.index * Self.attributes + Int(style.attributes.rawValue) % Self.attributes]
  }
}
