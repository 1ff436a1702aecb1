extension Archive {
  /// The folders that collections were opened at on a machine, by their real paths.
  package func roots(on machine: String) -> [String: String] {
    var roots: [String: (collection: String, time: LogTime)] = [:]
    for collection in collections {
      for line in lines(of: collection) where self.machine(of: line) == machine {
        withFields(of: line) { fields in
          guard Escaping.text(fields.path) == Entry.itself else { return }
          fields.forEachValue { key, text in
            guard key.starts(with: "root.".utf8) else { return }
            let path = Escaping.text(text)
            if fields.time >= roots[path]?.time ?? .never { roots[path] = (collection, fields.time) }
          }
        }
      }
    }
    return roots.mapValues(\.collection)
  }

  /// The collection of which most is found again in a folder: half of its posts at the least, by what they say.
  ///
  /// - Parameter bodies: the digests of the posts of the folder.
  package func collection(like bodies: Set<String>) -> String? {
    let scored = collections.map { collection in
      (collection, share(of: collection, in: bodies))
    }
    return scored.filter { $0.1 >= 0.5 }.max { ($0.1, $1.0) < ($1.1, $0.0) }?.0
  }

  /// How many of its posts say what one of the folder says, from 0 to 1.
  private func share(of collection: String, in bodies: Set<String>) -> Double {
    var latest: [String: (time: LogTime, body: String)] = [:]
    for line in lines(of: collection) {
      withFields(of: line) { fields in
        fields.forEachValue { key, text in
          guard key.elementsEqual(StateKey.body.utf8) else { return }
          let path = Escaping.text(fields.path)
          if fields.time >= latest[path]?.time ?? .never {
            latest[path] = (fields.time, Escaping.text(text))
          }
        }
      }
    }
    guard !latest.isEmpty else { return 0 }
    let found = latest.values.count { bodies.contains($0.body) }
    return Double(found) / Double(latest.count)
  }
}

extension Entry {
  /// That a collection was opened at a folder.
  package static func opening(of collection: String, at root: String, _ time: LogTime) -> Entry {
    Entry(time: time, collection: collection, path: itself, [Value(StateKey.root(root), root)])
  }
}
