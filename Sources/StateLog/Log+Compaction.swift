extension Log {
  /// Whether it has several entries for most of its posts: found out in a fraction of the time that compacting takes.
  var isRepetitive: Bool {
    var lines = 0
    var posts: Set<Int> = []
    forEachLine { line, _ in
      guard let fields = LineFields(line) else { return }
      lines += 1
      var hasher = Hasher()
      hasher.combine(bytes: fields.collection)
      hasher.combine(bytes: fields.path)
      posts.insert(hasher.finalize())
    }
    return lines > 2 * posts.count
  }

  /// The same log with nothing in it that a later line of it makes void. What cannot be understood is kept as it is: it may
  /// be of a newer version.
  package func compacted() -> Log {
    var posts: [Entry.Name: PostState] = [:]
    var order: [Entry.Name] = []
    var unread: [UInt8] = []
    forEachLine { line, range in
      guard LineFields(line)?.isUnderstood == true, let entry = Entry(line) else {
        if range.lowerBound > 0 || !Self.isHead(line) { unread += Array(line) + [UInt8(ascii: "\n")] }
        return
      }
      let name = Entry.Name(collection: entry.collection, path: entry.path)
      // A line may note nothing.
      guard !entry.values.isEmpty else { return }
      if posts[name] == nil { order.append(name) }
      let stamp = Stamp(entry.time, machine)
      for value in entry.values { posts[name, default: PostState()].take(value.text, for: value.key, stamp) }
    }
    var bytes = Self.head(of: machine) + unread
    for name in order { for entry in posts[name]?.entries(of: name) ?? [] { bytes += entry.line } }
    return Log(bytes, named: machine)
  }

  /// Whether it is the first line of a log, of any machine.
  private static func isHead(_ line: UnsafeRawBufferPointer) -> Bool {
    line.starts(with: head(of: "").dropLast())
  }
}

extension Entry {
  /// What an entry is about.
  package struct Name: Hashable, Sendable {
    package let collection: String
    package let path: String
  }
}

extension PostState {
  /// What is noted, a line for each moment it was noted at.
  func entries(of name: Entry.Name) -> [Entry] {
    Dictionary(grouping: values, by: \.value.stamp.time).sorted { $0.key < $1.key }.map { time, values in
      let values = values.map { Entry.Value($0.key, $0.value.text) }.sorted { $0.key < $1.key }
      return Entry(time: time, collection: name.collection, path: name.path, values)
    }
  }

  /// What is noted for another post from now on: all that was noted of this one, which has moved there.
  ///
  /// - Parameter latest: when anything was noted last where it lies now; that is void.
  package func entries(moving old: Entry.Name, to new: Entry.Name, after latest: LogTime) -> [Entry] {
    let time = max(.now, self.latest.next, latest.next)
    var values = self.values.mapValues(\.text)
    values[StateKey.moved] = ""
    return [
      Entry(
        time: time, collection: new.collection, path: new.path,
        values.map { Entry.Value($0.key, $0.value) }.sorted { $0.key < $1.key }),
      Entry(time: time, collection: old.collection, path: old.path, [.init(StateKey.moved, new.path)]),
    ]
  }
}
