/// What the name of a file tells of it.
enum FileName {
  /// The endings of Markdown files, in lower case.
  private static let endings = [".md", ".markdown", ".mdown", ".mdx"].map { Array($0.utf8) }

  static func isMarkdown(_ name: [UInt8]) -> Bool {
    endings.contains { ending in
      name.count > ending.count
        && zip(name.suffix(ending.count), ending).allSatisfy { $0 == $1 || $0 | 0x20 == $1 && $1 >= 0x61 }
    }
  }

  static func isHidden(_ name: [UInt8]) -> Bool {
    name.first == UInt8(ascii: ".")
  }
}
