/// What a small file of settings says: names with values, in the order they are written.
package struct SettingsFields: Sendable {
  package private(set) var entries: [Entry] = []
  /// What cannot be read of it; the rest is.
  package private(set) var problems: [Problem] = []

  package struct Entry: Equatable, Sendable {
    /// The tables that it lies in, and its own name, as written.
    package let path: [String]
    package let value: Value
    /// Counted from 1.
    package let line: Int

    package var name: String { path.joined(separator: ".") }
  }

  package enum Value: Equatable, Sendable {
    case text(String)
    /// A number, a boolean or a date, as written.
    case plain(String)
    case texts([String])
    /// A list of anything else.
    case list
  }

  /// What is wrong with a line of the file.
  package struct Problem: Equatable, Sendable {
    /// Counted from 1.
    package let line: Int
    package let message: String

    package init(line: Int, message: String) {
      self.line = line
      self.message = message
    }
  }

  package init(toml text: String) {
    guard text.utf8.count <= Guard.largest else {
      problems = [Problem(line: 1, message: "larger than 64 KB")]
      return
    }
    let lines = TOMLFields.lines(text) { error in
      let message = error.message.replacing("frontmatter is ", with: "", maxReplacements: 1)
      problems.append(Problem(line: error.line ?? 1, message: message))
    }
    for line in lines { add(line.value, at: line.path, line: line.number) }
  }

  /// The fields of an inline table are those of any other.
  private mutating func add(_ value: FieldValue, at path: [String], line: Int) {
    let known: Value
    switch value {
    case .table(let fields):
      for field in fields.all { add(field.value, at: path + [field.key], line: line) }
      return
    case .quoted(let text): known = .text(text)
    case .plain(let text): known = .plain(text)
    case .list(let values):
      let texts = values.compactMap { if case .quoted(let text) = $0 { text } else { nil } }
      known = texts.count == values.count ? .texts(texts) : .list
    case .none: known = .list
    }
    entries.append(Entry(path: path, value: known, line: line))
  }
}
