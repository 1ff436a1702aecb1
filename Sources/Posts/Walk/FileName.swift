/// What the name of a file tells of it.
enum FileName {
  /// The endings of Markdown files, in lower case.
  private static let endings = [".md", ".markdown", ".mdown", ".mdx"]

  static func isMarkdown(_ name: [UInt8]) -> Bool {
    let end = String(decoding: name.suffix(9), as: UTF8.self).lowercased()
    return endings.contains { end.hasSuffix($0) && name.count > $0.utf8.count }
  }

  static func isHidden(_ name: [UInt8]) -> Bool {
    name.first == UInt8(ascii: ".")
  }
}
