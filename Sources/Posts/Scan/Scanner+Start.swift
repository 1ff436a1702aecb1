import Markdown

/// The starts of posts: what can be shown of a long one at once.
extension Scanner {
  /// The UTF-8 bytes of a start: more than the largest frontmatter that is read, and the text of many screens.
  static let longestStart = 128 << 10
  /// The UTF-8 bytes from which on a post is long: reading its start takes an eighth more time at the most.
  static let longPost = 8 * longestStart

  /// Parses the start of a post, in some milliseconds however long it is: the end of the last line that is read
  /// whole is the end of the document.
  package func start(of id: Post.ID) throws(ReadFailure) -> PostStart {
    do throws(FileError) {
      let file = try bytes(of: id, limit: Self.longestStart).bytes
      let source = Self.wholeLines(UTF16Source.decoded(file), isCut: file.count == Self.longestStart)
      var findings = Findings(path: id)
      let frontmatter = Frontmatter(of: source, findings: &findings)
      return PostStart(document: Document(source, from: frontmatter.body, options: .of(id)))
    } catch {
      throw ReadFailure(path: id, reason: error.reason)
    }
  }

  /// Reads the beginning of a long post of the collection; `nil` for any other, which is there as soon.
  package func beginning(of id: Post.ID) throws(ReadFailure) -> PostText? {
    do throws(FileError) {
      let start = try bytes(of: id, limit: Self.longestStart)
      return Self.beginning(start, id, root: realRoot, options)
    } catch {
      throw ReadFailure(path: id, reason: error.reason)
    }
  }

  /// Reads the beginning of a long file as that of a post; `nil` for any other, which is there as soon.
  package static func beginning(ofFile path: String, options: ScanOptions) throws(ReadFailure) -> PostText? {
    do throws(FileError) {
      let start = try FileReading.start(of: path, followsLinks: true, limit: longestStart)
      let (id, folder) = identity(ofFile: path)
      return beginning(start, id, root: folder, options)
    } catch {
      throw ReadFailure(path: path, reason: error.reason)
    }
  }

  private static func beginning(
    _ start: FileReading.Start, _ id: Post.ID, root: String, _ options: ScanOptions
  ) -> PostText? {
    // How much UTF-8 is in a file of UTF-16 only all of it tells.
    guard start.size > longPost, !UTF16Source.isMarked(start.bytes) else { return nil }
    let source = wholeLines(start.bytes, isCut: true)
    let text = PostText(beginning: source, of: start.size, id: id, root: root, today: options.today)
    // A frontmatter without an end is all there is.
    return text.document.blocks.isEmpty ? nil : text
  }

  private static func wholeLines(_ source: [UInt8], isCut: Bool) -> [UInt8] {
    guard isCut, let end = source.lastIndex(of: 0x0A) else { return source }
    return Array(source[...end])
  }
}
