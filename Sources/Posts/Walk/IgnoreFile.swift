/// A `.gitignore` with the folder it rules.
struct IgnoreFile: Equatable {
  private let patterns: [IgnorePattern]
  /// How many names lead from the top of the walk to its folder.
  private let depth: Int
  /// The names from its folder down to the top of the walk, where it lies above.
  private let above: [[UInt8]]

  /// Patterns read of one file; no honest one has more.
  private static let most = 10_000

  init(_ text: [UInt8], depth: Int = 0, above: [[UInt8]] = []) {
    let text = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text[3...] : text[...]
    patterns = text.split(separator: UInt8(ascii: "\n")).prefix(Self.most).compactMap { IgnorePattern($0) }
    self.depth = depth
    self.above = above
  }

  /// Whether the last pattern that matches excludes it; `nil` where none matches.
  /// - Parameter path: the names from the top of the walk down.
  func excludes(_ path: [[UInt8]], isFolder: Bool) -> Bool? {
    let path = above + path[depth...]
    return patterns.last { $0.matches(path, isFolder: isFolder) }.map { !$0.isNegated }
  }
}

extension [IgnoreFile] {
  /// Whether the files exclude it, the outermost first: the innermost that says anything decides.
  func exclude(_ path: [[UInt8]], isFolder: Bool) -> Bool {
    for file in reversed() {
      if let verdict = file.excludes(path, isFolder: isFolder) { return verdict }
    }
    return false
  }
}
