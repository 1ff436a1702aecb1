internal import Foundation
internal import GRDB

/// The index of a collection: a cache, of which nothing is lost when it is deleted.
package struct PostIndex: Sendable {
  /// The collection as the user gave it.
  package let root: String
  package let options: ScanOptions
  /// Why it is kept in memory; `nil` where it has a file.
  package let memoryReason: String?
  let database: any DatabaseWriter
  /// `nil` in memory.
  let path: String?

  /// Opens the index of a collection, or makes an empty one: in memory, where no file can be had.
  /// - Parameter cache: the user's folder for caches; `nil` where there is none.
  package init(of root: String, options: ScanOptions, in cache: String?) throws {
    self.root = root
    self.options = options
    let reason: String
    do {
      guard let cache else { throw FileError("no folder for caches") }
      let real = try RealPath.of(root)
      let file = try IndexFile(of: real, includesAll: options.includesAll, in: cache)
      database = try Self.open(file)
      path = file.path
      memoryReason = nil
      return
    } catch let error as FileError {
      reason = error.reason
    } catch let error as DatabaseError {
      reason = error.reason
    }
    database = try DatabaseQueue(configuration: Self.configuration)
    path = nil
    memoryReason = reason
    try database.write { try IndexSchema.create(in: $0) }
  }

  /// Opens a file; one that is damaged or of another version gives way to a new one.
  private static func open(_ file: IndexFile) throws -> any DatabaseWriter {
    do {
      let database = try DatabasePool(path: file.path, configuration: configuration)
      if try IndexSchema.prepare(database) { return database }
      try database.close()
    } catch  where isDamage(error) {}
    file.remove()
    let database = try DatabasePool(path: file.path, configuration: configuration)
    guard try IndexSchema.prepare(database) else { throw DatabaseError(message: "the index cannot be made") }
    return database
  }

  /// Works with the index of a collection. Where it turns out to be damaged, it gives way to a new one, and the work
  /// begins again; where its file can't be written, it is kept in memory.
  package static func with<Result>(
    _ root: String, _ options: ScanOptions, in cache: String?, _ work: (PostIndex) throws -> Result
  ) throws -> Result {
    let index = try PostIndex(of: root, options: options, in: cache)
    do {
      return try work(index)
    } catch  where Self.isDamage(error) && index.path != nil {
      try? index.database.close()
      for suffix in ["", "-wal", "-shm"] { _ = index.path.map { unlink($0 + suffix) } }
      return try work(PostIndex(of: root, options: options, in: cache))
    } catch let error as DatabaseError where error.isUnwritable && index.path != nil {
      return try work(PostIndex(inMemory: root, options, because: error.reason))
    }
  }

  private static func isDamage(_ error: any Error) -> Bool {
    error is RowDecodingError || (error as? DatabaseError)?.isDamage ?? false
  }

  init(inMemory root: String, _ options: ScanOptions, because reason: String) throws {
    self.root = root
    self.options = options
    memoryReason = reason
    path = nil
    database = try DatabaseQueue(configuration: Self.configuration)
    try database.write { try IndexSchema.create(in: $0) }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.busyMode = .timeout(30)
    configuration.maximumReaderCount = 2
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA page_size = 8192;
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          PRAGMA mmap_size = 0;
          PRAGMA synchronous = NORMAL;
          PRAGMA temp_store = MEMORY;
          PRAGMA cache_size = -24000;
          PRAGMA journal_size_limit = 16000000;
          """)
    }
    return configuration
  }
}

extension DatabaseError {
  /// The file is no index, or not a whole one.
  var isDamage: Bool {
    switch resultCode.primaryResultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_SCHEMA, .SQLITE_ERROR, .SQLITE_MISMATCH, .SQLITE_CONSTRAINT,
      .SQLITE_TOOBIG, .SQLITE_FORMAT, .SQLITE_INTERNAL:
      true
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
