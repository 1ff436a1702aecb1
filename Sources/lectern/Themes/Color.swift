/// A colour as themes name it.
nonisolated enum Color: Hashable, Sendable {
  /// One of the 16 that every terminal's user chooses.
  case named(Int)
  case rgb(red: Int, green: Int, blue: Int)

  static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
    "bright-black", "bright-red", "bright-green", "bright-yellow", "bright-blue", "bright-magenta",
    "bright-cyan", "bright-white",
  ]

  /// - Parameter text: `#rrggbb`, or a name.
  init?(_ text: some StringProtocol) {
    if let index = Self.names.firstIndex(of: text.lowercased()) {
      self = .named(index)
      return
    }
    let digits = text.dropFirst()
    guard text.first == "#", digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let value = Int(digits, radix: 16)
    else { return nil }
    self = .rgb(red: value >> 16, green: value >> 8 & 255, blue: value & 255)
  }

  /// How many colours there are to be had.
  enum Depth: Equatable, Sendable {
    case none
    case eight, sixteen
    /// The 6×6×6 cube and the grey ramp of xterm, behind the 16.
    case indexed
    case direct

    /// - Parameters:
    ///   - colors: as terminfo has them.
    ///   - isDirect: whether terminfo says that a number is a colour of its own (`RGB`).
    init(colors: Int, isDirect: Bool) {
      self =
        switch colors {
        case ..<8: .none
        case ..<16: .eight
        case ..<256: .sixteen
        case 256: .indexed
        // Above 256 an index is no longer a place in a palette.
        default: isDirect ? .direct : .eight
        }
    }
  }

  /// The nearest colour that can be had; `nil` where there is none.
  func shown(in depth: Depth) -> Look.Ink? {
    switch (self, depth) {
    case (_, .none): nil
    case (.named(let index), .eight): .index(index % 8)
    case (.named(let index), _): .index(index)
    case (.rgb(let red, let green, let blue), .direct): .rgb(red << 16 | green << 8 | blue)
    case (.rgb, .indexed): .index(nearest(of: 16..<256))
    case (.rgb, .sixteen): .index(nearest(of: 0..<16))
    case (.rgb, .eight): .index(nearest(of: 0..<8))
    }
  }

  private func nearest(of indices: Range<Int>) -> Int {
    guard case .rgb(let red, let green, let blue) = self else { return 0 }
    let distances = indices.map { index -> Int in
      let other = Self.channels(of: index)
      let (r, g, b) = (red - other.red, green - other.green, blue - other.blue)
      // The eye sees green better than red, and red better than blue.
      return 3 * r * r + 4 * g * g + 2 * b * b
    }
    return zip(indices, distances).min { $0.1 < $1.1 }?.0 ?? 0
  }

  /// The colour at a place in xterm's palette of 256.
  static func channels(of index: Int) -> (red: Int, green: Int, blue: Int) {
    if index >= 232 {
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    }
    if index >= 16 {
      let levels = [0, 95, 135, 175, 215, 255]
      return (levels[(index - 16) / 36], levels[(index - 16) / 6 % 6], levels[(index - 16) % 6])
    }
    let table = [
      (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
      (229, 229, 229),
      (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
      (255, 255, 255),
    ]
    return table[index]
  }
}
