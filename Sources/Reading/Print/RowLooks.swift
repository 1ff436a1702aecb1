/// How the styles of printed rows look: the escape sequence of each.
package struct RowLooks: Sendable {
  /// Sequences that give spans their looks, one after the other; the first takes back any look.
  private let sequences: [UInt8]
  /// Where each of them begins, and where the last one ends.
  private let starts: [Int]
  /// Which of them each style has, by its role and attributes.
  private let indices: [Int]
  let hasLinks: Bool

  /// As many as the attributes of a style have values.
  private static let attributes = 32

  /// Plain text, in which `~~` stands around what is struck out.
  package static let plain = RowLooks()

  private init() {
    (sequences, starts, indices, hasLinks) = ([], [], [], false)
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
    var sequences = Array("\u{1B}[m".utf8)
    var starts = [0, sequences.count]
    var known = [plain: 0]
    var indices: [Int] = []
    /// Where in `indices` those of a role are that looks the same.
    var firsts: [Look: Int] = [:]
    for role in Role.allCases {
      let base = look(Style(role))
      if let first = firsts[base] {
        indices += indices[first..<first + Self.attributes]
        continue
      }
      firsts[base] = indices.count
      for attributes in 0..<UInt8(Self.attributes) {
        let look = look(Style(role, Attributes(rawValue: attributes)))
        let index = known[look] ?? starts.count - 1
        if index == starts.count - 1 {
          sequences += "\u{1B}[\(rendition(look))m".utf8
          starts.append(sequences.count)
          known[look] = index
        }
        indices.append(index)
      }
    }
    self.sequences = sequences
    self.starts = starts
    self.indices = indices
  }

  var isPlain: Bool { starts.isEmpty }

  /// Writes one of the sequences.
  func write(_ index: Int, to bytes: inout [UInt8]) {
    sequences.withUnsafeBufferPointer {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[starts[index]..<starts[index + 1]]))
    }
  }

  /// Which of the sequences gives a style its look.
  func index(of style: Style) -> Int {
    indices[style.role.index * Self.attributes + Int(style.attributes.rawValue) % Self.attributes]
  }
}
