/// A line of a `.gitignore`, as gitignore(5) tells.
struct IgnorePattern: Equatable {
  /// `!`: takes back what an earlier line excludes.
  let isNegated: Bool
  /// A slash at the end: folders alone.
  private let isFolder: Bool
  /// The parts between the slashes; a pattern without a slash before its end has `**` in front.
  private let parts: [Part]

  private enum Part: Equatable {
    /// `**`: any number of folders.
    case folders
    case name(Wildcard)
  }

  /// `nil` for comments, blank lines, and patterns that can match nothing.
  init?(_ line: ArraySlice<UInt8>) {
    var line = Self.trimmed(line)
    guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
    isNegated = first == UInt8(ascii: "!")
    if isNegated { line.removeFirst() }
    isFolder = line.last == UInt8(ascii: "/")
    if isFolder { line.removeLast() }
    let isAnchored = line.contains(UInt8(ascii: "/"))
    if line.first == UInt8(ascii: "/") { line.removeFirst() }
    guard !line.isEmpty else { return nil }
    var parts: [Part] = isAnchored ? [] : [.folders]
    for part in line.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if isAnchored, part.elementsEqual("**".utf8) {
        if parts.last != .folders { parts.append(.folders) }
      } else {
        guard let wildcard = Wildcard(part) else { return nil }
        parts.append(.name(wildcard))
      }
    }
    // `a/**` is what lies in `a`, not `a`.
    if isAnchored, parts.last == .folders, let any = Wildcard([UInt8(ascii: "*")]) {
      parts.append(.name(any))
    }
    self.parts = parts
  }

  /// - Parameter path: the names from the folder of the `.gitignore` down.
  func matches(_ path: [[UInt8]], isFolder: Bool) -> Bool {
    guard isFolder || !self.isFolder else { return false }
    var index = 0
    var part = 0
    var retry: (part: Int, index: Int)?
    while index < path.count {
      if part < parts.count, parts[part] == .folders {
        retry = (part + 1, index)
        part += 1
      } else if part < parts.count, case .name(let wildcard) = parts[part], wildcard.matches(path[index]) {
        part += 1
        index += 1
      } else if let last = retry {
        retry = (last.part, last.index + 1)
        part = last.part
        index = last.index + 1
      } else {
        return false
      }
    }
    return part == parts.count
  }

  /// Without spaces at the end, unless a `\` stands before one, and without the CR of a CRLF.
  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    while line.last == UInt8(ascii: " ") {
      let backslashes = line.dropLast().reversed().prefix { $0 == UInt8(ascii: "\\") }.count
      if backslashes % 2 == 1 { break }
      line.removeLast()
    }
    return line
  }
}
