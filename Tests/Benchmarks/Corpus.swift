/// A long post, of ten megabytes unless told otherwise: the project's own, again and again, each time with a few words changed.
enum Corpus {
  static let size = 10_000_000

  /// Writes them as one Markdown text, the same at every run.
  static func write(_ articles: [String], size: Int = size, to path: String) throws(Failure) {
    let bodies = try articles.map { path throws(Failure) in
      body(String(decoding: try Files.read(path), as: UTF8.self))
    }
    try Files.write(path) { put in
      var written = 0
      var copy = 0
      while written < size {
        for body in bodies where written < size {
          copy += 1
          let post = "# Post \(copy)\n\n" + varied(body, copy) + "\n"
          let part = post.utf8.count > size - written ? beginning(of: post, size - written) : post
          put(part)
          written += post.utf8.count
        }
      }
    }
  }

  /// The lines that end within so many bytes.
  private static func beginning(of post: String, _ count: Int) -> String {
    let bytes = post.utf8.prefix(count)
    let end = bytes.lastIndex(of: UInt8(ascii: "\n")).map(bytes.index(after:)) ?? bytes.startIndex
    return String(post[..<end])
  }

  /// The text after the frontmatter.
  private static func body(_ post: String) -> Substring {
    let lines = post.split(separator: "\n", omittingEmptySubsequences: false)
    guard let fence = lines.first, fence == "---" || fence == "+++",
      let end = lines.dropFirst().firstIndex(of: fence), end + 1 < lines.count
    else { return post[...] }
    return post[lines[end + 1].startIndex...]
  }

  /// Tells one copy from the next, so that nothing in it is found as it was before.
  private static func varied(_ body: Substring, _ copy: Int) -> String {
    var words = body.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for index in words.indices where words[index] == "the" { words[index] = "the \(copy)th" }
    return words.joined(separator: " ")
  }
}
