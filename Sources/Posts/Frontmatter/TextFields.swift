/// What a small file of settings says: names with texts, in the order they are written.
package struct TextFields: Sendable {
  package private(set) var entries: [Entry] = []

  package struct Entry: Sendable {
    package let name: String
    /// `nil` where the value is no text.
    package let text: String?
    /// Counted from 1.
    package let line: Int
  }

  /// Why the file cannot be read.
  package struct Failure: Error, Equatable {
    /// Counted from 1.
    package let line: Int
    package let message: String
  }

  package init(toml text: String) throws(Failure) {
    guard text.utf8.count <= Guard.largest else { throw Failure(line: 1, message: "larger than 64 KB") }
    do throws(FormatError) {
      let lines = FieldLine.firstLines(in: text)
      entries = try TOMLFields.read(text).all.map { field in
        var value: String?
        if case .quoted(let text) = field.value { value = text }
        return Entry(name: field.key, text: value, line: (lines[Fields.name(of: field.key)] ?? 0) + 1)
      }
    } catch {
      let message = error.message.replacing("frontmatter is ", with: "", maxReplacements: 1)
      throw Failure(line: error.line ?? 1, message: message)
    }
  }
}
