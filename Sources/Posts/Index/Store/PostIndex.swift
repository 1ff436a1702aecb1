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
  let file: IndexFile?

  /// Opens the index of a collection, or makes an empty one: in memory, where no file can be had.
  /// - Parameter cache: the user's folder for caches; `nil` where there is none.
  package init(of root: String, options: ScanOptions, in cache: String?) throws {
    let reason: String
    do {
      guard let cache else { throw FileError("no folder for caches") }
      let file = try IndexFile(of: RealPath.of(root), includesAll: options.includesAll, in: cache)
      try self.init(of: root, options, file: file)
      return
    } catch let error as FileError {
      reason = error.reason
    } catch let error as DatabaseError {
      reason = error.reason
    }
    try self.init(inMemory: root, options, because: reason)
  }

  /// Opens a file; one that is damaged or of another version gives way to a new one.
  init(of root: String, _ options: ScanOptions, file: IndexFile) throws {
    database = try Self.open(file)
    self.root = root
    self.options = options
    self.file = file.identified
    memoryReason = nil
  }

  init(inMemory root: String, _ options: ScanOptions, because reason: String) throws {
    database = try DatabaseQueue(configuration: Self.configuration)
    self.root = root
    self.options = options
    file = nil
    memoryReason = reason
    try database.write { try IndexSchema.create(in: $0) }
  }

  /// Gives back what was kept of the file: after all of it was read, that is no part that is read again.
  package func releaseMemory() {
    (database as? DatabasePool)?.releaseMemoryEventually()
  }

  static var configuration: Configuration {
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
