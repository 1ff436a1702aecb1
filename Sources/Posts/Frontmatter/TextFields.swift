/// What a small file of settings says: names with texts, in the order they are written.
package struct TextFields: Sendable {
  package private(set) var entries: [Entry] = []
  private let source: String

  package struct Entry: Sendable {
    package let name: String
    /// `nil` where the value is no text.
    package let text: String?
  }

  /// Why the file cannot be read.
  package struct Failure: Error, Equatable {
    /// Counted from 1.
    package let line: Int
    package let message: String
  }

  package init(toml text: String) throws(Failure) {
    guard text.utf8.count <= Guard.largest else { throw Failure(line: 1, message: "larger than 64 KB") }
    source = text
    do throws(FormatError) {
      entries = try TOMLFields.read(text).all.map { field in
        var value: String?
        if case .quoted(let text) = field.value { value = text }
        return Entry(name: field.key, text: value)
      }
    } catch {
      let message = error.message.replacing("frontmatter is ", with: "", maxReplacements: 1)
      throw Failure(line: error.line ?? 1, message: message)
    }
  }

  /// The line that an entry stands on, counted from 1: looked for, since only what is wrong asks for it.
  package func line(of entry: Entry) -> Int { (FieldLine.lines(of: entry.name, in: source).first ?? 0) + 1 }
}
