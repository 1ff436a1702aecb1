internal import GRDB

/// The tables of an index.
enum IndexSchema {
  /// Raised when anything below changes its meaning: an index of another version is made anew.
  private static let version = 10
  /// Tells our files from other databases: `Lect`.
  private static let application = 0x4C65_6374

  /// Makes the tables of an empty file.
  /// - Returns: whether it is an index of this version.
  static func prepare(_ database: any DatabaseWriter) throws -> Bool {
    if try database.read({ try isReady($0) }) { return true }
    // Another process may have made them meanwhile.
    return try database.writeWithoutTransaction { database in
      var isReady = false
      try database.inTransaction(.immediate) {
        isReady = try Self.isReady(database)
        if !isReady, try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0 {
          try create(in: database)
          isReady = true
        }
        return .commit
      }
      return isReady
    }
  }

  private static func isReady(_ database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "PRAGMA application_id") == application
      && Int.fetchOne(database, sql: "PRAGMA user_version") == version
  }

  /// Whether SQLite finds nothing wrong with an index, and its tables are those that are made.
  static func isWhole(_ database: Database) throws -> Bool {
    guard try String.fetchOne(database, sql: "PRAGMA integrity_check(1)") == "ok" else { return false }
    let new = try DatabaseQueue()
    let made = try new.write { database in
      try create(in: database)
      return try tables(of: database)
    }
    return try tables(of: database) == made
  }

  private static func tables(of database: Database) throws -> [String] {
    try String.fetchAll(database, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
  }

  static func create(in database: Database) throws {
    try database.execute(
      sql: """
        -- Counts the changes, and names the site that links were read for.
        CREATE TABLE state (generation INTEGER NOT NULL, site TEXT NOT NULL);
        INSERT INTO state VALUES (0, '');
        CREATE TABLE posts (
          id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE,
          -- What the file was when it was read.
          size INTEGER NOT NULL, modified INTEGER NOT NULL, inode INTEGER NOT NULL,
          high INTEGER NOT NULL, low INTEGER NOT NULL,
          title TEXT NOT NULL, key BLOB NOT NULL, description TEXT NOT NULL, date TEXT, updated TEXT,
          tags TEXT NOT NULL, categories TEXT NOT NULL, series TEXT, language TEXT, draft INTEGER NOT NULL,
          words INTEGER NOT NULL, minutes INTEGER NOT NULL,
          -- Seconds since 1970 of both dates, and what a shelf shows besides.
          published INTEGER, revised INTEGER, badges INTEGER NOT NULL, passing INTEGER NOT NULL,
          described INTEGER NOT NULL,
          body INTEGER NOT NULL, addresses TEXT NOT NULL, slugs TEXT NOT NULL,
          -- Its sections, in a row; and its day since 1970, 0 without one.
          first INTEGER NOT NULL, sections INTEGER NOT NULL, day INTEGER NOT NULL
        );
        CREATE INDEX extents ON posts (first, sections, day);
        CREATE INDEX facets ON posts (date, minutes, draft, language, first, sections);
        -- Folded tags, categories and series.
        CREATE TABLE labels (label TEXT, post INTEGER, PRIMARY KEY (label, post)) WITHOUT ROWID;
        CREATE INDEX labelled ON labels (post);
        -- What the addresses of posts end with, and those of links, each with the section that it stands in.
        CREATE TABLE tails (tail TEXT, post INTEGER, PRIMARY KEY (tail, post)) WITHOUT ROWID;
        CREATE TABLE links (
          tail TEXT, post INTEGER, address TEXT, section INTEGER NOT NULL, PRIMARY KEY (tail, post, address)
        ) WITHOUT ROWID;
        CREATE INDEX linking ON links (post);
        CREATE TABLE sections (
          id INTEGER PRIMARY KEY, level INTEGER NOT NULL, heading TEXT NOT NULL, above TEXT NOT NULL,
          anchor TEXT NOT NULL, offset INTEGER NOT NULL, text TEXT NOT NULL
        );
        -- A run holds the words of the sections from `first` to before `end`, in order; see docs/decisions.
        CREATE TABLE runs (id INTEGER PRIMARY KEY, first INTEGER NOT NULL, end INTEGER NOT NULL, size INTEGER NOT NULL);
        CREATE TABLE words (
          word BLOB, run INTEGER, id INTEGER NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (word, run)
        ) WITHOUT ROWID;
        -- Of a row only what is asked for is read: places are last, for only phrases want them.
        CREATE TABLE postings (
          id INTEGER PRIMARY KEY, word BLOB NOT NULL, sections BLOB NOT NULL, places BLOB NOT NULL
        );
        -- Which sections of a run have a word that begins so, and how many postings such words have there.
        CREATE TABLE beginnings (
          id INTEGER PRIMARY KEY, beginning BLOB NOT NULL, run INTEGER NOT NULL, count INTEGER NOT NULL,
          sections BLOB NOT NULL
        );
        CREATE INDEX begun ON beginnings (beginning, run, count);
        PRAGMA application_id = \(application);
        PRAGMA user_version = \(version);
        """)
  }
}
