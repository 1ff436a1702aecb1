internal import GRDB

extension PostIndex {
  /// Works with the index of a collection. Where it turns out to be damaged, it gives way to a new one, and the work
  /// begins again; where its file can't be written, it is kept in memory.
  package static func with<Result>(
    _ root: String, _ options: ScanOptions, in cache: String?, _ work: (PostIndex) throws -> Result
  ) throws -> Result {
    let index = try PostIndex(of: root, options: options, in: cache)
    do {
      return try work(index)
    } catch {
      guard let other = try index.replacement(after: error) else { throw error }
      return try work(other)
    }
  }

  /// The index to go on with after an error: a new one where this one is damaged, one in memory where its file can't be
  /// written; `nil` where the error would come again.
  package func replacement(after error: any Error) throws -> PostIndex? {
    guard let file else { return nil }
    if isDamage(error) {
      try? database.close()
      let lock = IndexLock(file)
      // Another process may have put a new one there.
      if file.isSame { file.remove() }
      withExtendedLifetime(lock) {}
      return try PostIndex(of: root, options, file: file)
    }
    guard let error = error as? DatabaseError, error.isUnwritable else { return nil }
    return try PostIndex(inMemory: root, options, because: error.reason)
  }

  /// What an error of an index says, as messages do.
  package static func reason(of error: any Error) -> String {
    (error as? DatabaseError)?.reason ?? "\(error)"
  }

  /// Whether an error comes of what is in the file. Some may as well come of what was asked for: then it is looked at.
  private func isDamage(_ error: any Error) -> Bool {
    if Self.isCertainDamage(error) { return true }
    guard let error = error as? DatabaseError, error.mayBeDamage else { return false }
    return (try? database.read { try IndexSchema.isWhole($0) }) != true
  }

  private static func isCertainDamage(_ error: any Error) -> Bool {
    error is RowDecodingError || (error as? DatabaseError)?.isDamage ?? false
  }

  /// Opens a file; one that is damaged or of another version gives way to a new one.
  static func open(_ file: IndexFile) throws -> any DatabaseWriter {
    if let database = try ready(file) { return database }
    let lock = IndexLock(file)
    defer { withExtendedLifetime(lock) {} }
    // Another process may have put a new one there.
    if let database = try ready(file) { return database }
    file.remove()
    guard let database = try ready(file) else { throw DatabaseError(message: "the index cannot be made") }
    return database
  }

  /// `nil` where the file is no index of this version.
  private static func ready(_ file: IndexFile) throws -> (any DatabaseWriter)? {
    do {
      let database = try DatabasePool(path: file.path, configuration: configuration)
      if try IndexSchema.prepare(database) { return database }
      try database.close()
    } catch let error where isCertainDamage(error) || (error as? DatabaseError)?.mayBeDamage == true {}
    return nil
  }
}

extension DatabaseError {
  /// The file is no index, or not a whole one.
  var isDamage: Bool {
    switch resultCode.primaryResultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_MISMATCH, .SQLITE_FORMAT: true
    default: false
    }
  }

  /// The file may be damaged, or something asked for that no index can do.
  var mayBeDamage: Bool {
    switch resultCode.primaryResultCode {
    case .SQLITE_ERROR, .SQLITE_SCHEMA, .SQLITE_CONSTRAINT, .SQLITE_TOOBIG, .SQLITE_INTERNAL: true
    default: false
    }
  }

  /// The file cannot be written, or not now.
  var isUnwritable: Bool {
    switch resultCode.primaryResultCode {
    case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_BUSY,
      .SQLITE_LOCKED, .SQLITE_PROTOCOL, .SQLITE_NOLFS:
      true
    default: false
    }
  }

  /// As messages start.
  var reason: String {
    let text = message ?? "error \(resultCode.rawValue)"
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// What is stored makes no sense.
  static var damaged: DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the index is damaged")
  }
}
