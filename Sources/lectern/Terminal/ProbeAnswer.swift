import Reading

/// What the terminal has said about itself, as far as it has answered.
nonisolated struct ProbeAnswer: Equatable, Sendable {
  /// Whether it has said all that it will say: the answer that every terminal gives has come, which was asked
  /// for last.
  private(set) var isComplete = false
  /// Whether it can show a frame at once that came in parts (mode 2026).
  private(set) var holdsFrames = false
  private(set) var background: Background?
  /// Whether it said that it is a multiplexer, as one does that is reached over another machine.
  private var isMultiplexer = false
  /// The columns the cursor went for each sample, in the order they were asked for.
  private var advances: [Int] = []

  /// Whether a cluster can be written into its cells: it then takes no column that is not its own.
  func fits(_ cluster: Cluster) -> Bool {
    guard let doubt = cluster.doubt, isComplete, !isMultiplexer, advances.count == Probe.samples.count else {
      return false
    }
    return zip(Probe.samples, advances).allSatisfy { sample, advance in
      sample.doubt != doubt || (1...cluster.width).contains(advance)
    }
  }

  /// Takes one reply, a whole sequence without its Escape. What comes after the last one is not asked for.
  mutating func take(_ reply: [UInt8]) {
    guard !isComplete, let last = reply.last else { return }
    if reply.starts(with: Self.name) {
      isMultiplexer = ["tmux", "screen", "zellij"].contains { name in
        reply.dropFirst(Self.name.count).starts(with: name.utf8)
      }
      return
    }
    switch last {
    case UInt8(ascii: "R"):
      // Another row is not the one that was measured in, and no answer to us.
      guard let position = Self.numbers(reply.dropFirst().dropLast()), position.count == 2,
        position[0] == Probe.row
      else { return }
      advances.append(position[1] - 1)
    case UInt8(ascii: "y"):
      // Its value is 1 for a mode that is set, 2 for one that is not, and others where there is none.
      guard let mode = Self.numbers(reply.dropFirst(2).dropLast(2)), mode.count == 2, mode[0] == 2026
      else { return }
      holdsFrames = mode[1] == 1 || mode[1] == 2
    case UInt8(ascii: "c"):
      isComplete = true
    default:
      background = Background(osc11: String(decoding: reply, as: UTF8.self)) ?? background
    }
  }

  private static func numbers(_ bytes: some Sequence<UInt8>) -> [Int]? {
    let parts = String(decoding: Array(bytes), as: UTF8.self).split(
      separator: ";", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.count < 6 ? Int($0) : nil }
    return numbers.count == parts.count ? numbers : nil
  }
}

// MARK: - The forms of replies

nonisolated extension ProbeAnswer {
  /// No answer is longer, in bytes.
  private static let limit = 64
  /// How the name of the terminal begins (XTVERSION).
  private static let name = Array("P>|".utf8)

  /// Whether a sequence, without its Escape, is an answer to a question that `Probe` asks: the cursor's position
  /// (CPR), the terminal's kind (DA1), a mode's state (DECRPM), the background's colour (OSC 11), its name (XTVERSION).
  static func isReply(_ bytes: [UInt8]) -> Bool {
    guard bytes.count <= limit else { return false }
    if bytes.starts(with: "]11;".utf8) || bytes.starts(with: name) { return true }
    let text = bytes.dropFirst()
    return switch bytes.last {
    case UInt8(ascii: "R"): text.dropLast().allSatisfy(isParameter)
    case UInt8(ascii: "c"): text.first == UInt8(ascii: "?")
    case UInt8(ascii: "y"): text.first == UInt8(ascii: "?") && text.dropLast().last == UInt8(ascii: "$")
    default: false
    }
  }

  /// Whether an answer may begin so.
  static func mayBegin(_ bytes: [UInt8]) -> Bool {
    guard bytes.count <= limit else { return false }
    if bytes.first == UInt8(ascii: "[") {
      return bytes.dropFirst().allSatisfy { isParameter($0) || [0x3F, 0x24].contains($0) }
    }
    if bytes.first == name[0] { return name.starts(with: bytes) || bytes.starts(with: name) }
    let color = Set("rgba:/#0123456789ABCDEFabcdef\u{1B}".utf8)
    return "]11;".utf8.starts(with: bytes)
      || bytes.starts(with: "]11;".utf8) && bytes.dropFirst(4).allSatisfy(color.contains)
  }

  /// A digit or `;`.
  private static func isParameter(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == 0x3B
  }
}
