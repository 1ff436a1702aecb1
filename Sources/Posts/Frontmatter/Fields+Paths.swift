/// TOML's way of building tables: a key is a path, and a path through a list leads into the list's last table.
extension Fields {
  /// - Returns: whether the path was free and leads through tables alone.
  mutating func insert(_ value: FieldValue, at path: ArraySlice<String>) -> Bool {
    change(path) { existing in
      if existing != nil { return false }
      existing = value
      return true
    }
  }

  /// Adds a table to the list at a path, which may not be there yet.
  /// - Returns: whether there is a list or nothing, and the path leads through tables alone.
  mutating func append(_ table: Fields, at path: ArraySlice<String>) -> Bool {
    change(path) { existing in
      switch existing {
      case nil: existing = .list([.table(table)])
      case .list(let values): existing = .list(values + [.table(table)])
      default: return false
      }
      return true
    }
  }

  /// How many names of a path lead to a value that is no table, or to the end of the path.
  func end(of path: ArraySlice<String>) -> Int {
    guard path.count > 1, let key = path.first else { return path.count }
    switch self[exactly: key] {
    case .table(let fields): return 1 + fields.end(of: path.dropFirst())
    case .list(let values):
      guard case .table(let fields) = values.last else { return 1 }
      return 1 + fields.end(of: path.dropFirst())
    case nil: return path.count
    default: return 1
    }
  }

  private mutating func change(_ path: ArraySlice<String>, _ body: (inout FieldValue?) -> Bool) -> Bool {
    guard let key = path.first else { return false }
    let rest = path.dropFirst()
    var value = self[exactly: key]
    let isDone: Bool
    if rest.isEmpty {
      isDone = body(&value)
    } else {
      isDone = value.changeTable { $0.change(rest, body) }
    }
    if isDone { self[exactly: key] = value }
    return isDone
  }
}

extension FieldValue? {
  /// Changes a table, the last one of a list, or a new one; `false` where it is something else.
  fileprivate mutating func changeTable(_ change: (inout Fields) -> Bool) -> Bool {
    var before: [FieldValue]?
    var table = Fields()
    switch self {
    case nil: break
    case .table(let own): table = own
    case .list(let values):
      guard case .table(let last) = values.last else { return false }
      table = last
      before = values.dropLast()
    default: return false
    }
    let isDone = change(&table)
    self = before.map { .list($0 + [.table(table)]) } ?? .table(table)
    return isDone
  }
}
