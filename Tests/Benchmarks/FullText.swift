/// The sections of an index in a table of FTS5, which `sqlite3` fills and asks: no file, no Markdown. A floor.
struct FullText {
  private let sqlite: String?
  let path: String

  /// - Parameter posts: how many the index has.
  init(of posts: Int, in setting: Setting) {
    sqlite = setting.find("sqlite3")
    path = "\(setting.folder)/fts5-\(posts).sqlite"
  }

  /// Fills it in one transaction.
  ///
  /// - Parameter index: the file of Lectern's index.
  func filling(from index: String) -> [String?] {
    let script = """
      PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ATTACH '\(index)' AS own;
      CREATE VIRTUAL TABLE found USING fts5 (heading, text); BEGIN;
      INSERT INTO found SELECT heading, text FROM own.sections; COMMIT;
      """
    return [sqlite, path, script]
  }

  /// Fills it unless it is there, or `sqlite3` is not.
  func fillOnce(from index: String, in setting: Setting) throws(Failure) {
    guard Files.size(of: path) == 0 else { return }
    var program = Program("", command: filling(from: index), in: setting)
    try program.run()
  }

  /// The best 50 sections that hold a word, their numbers alone.
  func asking(for word: String) -> [String?] {
    [sqlite, path, "SELECT rowid FROM found WHERE found MATCH '\(word)' ORDER BY rank LIMIT 50"]
  }
}
