/// What the name of a file tells of it.
enum FileName {
  /// Of Markdown files, in lower case.
  static let endings = [".md", ".markdown", ".mdown", ".mdx"]
  private static let endingBytes = endings.map { Array($0.utf8) }

  /// Of files that stand for their folder, in lower case and without their ending.
  static let indexes = ["index", "_index", "readme"]

  static func isMarkdown(_ name: [UInt8]) -> Bool {
    endingBytes.contains { ending in
      name.count > ending.count
        && zip(name.suffix(ending.count), ending).allSatisfy { $0 == $1 || $0 | 0x20 == $1 && $1 >= 0x61 }
    }
  }

  static func isHidden(_ name: [UInt8]) -> Bool {
    name.first == UInt8(ascii: ".")
  }
}
