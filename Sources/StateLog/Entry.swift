/// A line of a log: what was noted of a post at a moment.
///
///     2026-11-26T03:53:44.123Z⇥k3f9a2⇥posts/hello.md⇥read=yes⇥place=52% 3.2+40 #setup Then run⇥.
///
/// Fields end with tabs, and the line with a field that is a dot: one that was cut short has none.
package struct Entry: Equatable, Sendable {
  package var time: LogTime
  /// The name of the collection.
  package var collection: String
  /// Where the post lies in it; a dot for the collection itself.
  package var path: String
  package var values: [Value]

  package struct Value: Equatable, Sendable {
    package var key: String
    package var text: String

    package init(_ key: String, _ text: String) {
      self.key = key
      self.text = text
    }
  }

  /// The path that stands for a collection itself.
  package static let itself = "."

  package init(time: LogTime, collection: String, path: String, _ values: [Value]) {
    self.time = time
    self.collection = collection
    self.path = path
    self.values = values
  }

  init?(_ line: UnsafeRawBufferPointer) {
    guard let fields = LineFields(line) else { return nil }
    time = fields.time
    collection = Escaping.text(fields.collection)
    path = Escaping.text(fields.path)
    values = []
    fields.forEachValue { key, text in
      values.append(Value(Escaping.text(key), Escaping.text(text)))
    }
  }

  /// UTF-8, with the end of the line.
  package var line: [UInt8] {
    var bytes = Array(time.text.utf8)
    func end() { bytes.append(LineFields.tab) }
    end()
    Escaping.append(collection, to: &bytes)
    end()
    Escaping.append(path, to: &bytes)
    end()
    for value in values {
      Escaping.append(value.key, to: &bytes)
      bytes.append(UInt8(ascii: "="))
      Escaping.append(value.text, to: &bytes)
      end()
    }
    return bytes + [UInt8(ascii: "."), UInt8(ascii: "\n")]
  }
}
