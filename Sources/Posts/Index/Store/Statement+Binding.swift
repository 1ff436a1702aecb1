internal import GRDB
internal import GRDBSQLite

/// Statements that are run a million times in an update: what GRDB does for each argument would take longer than SQLite.
extension Statement {
  /// Runs once with the values that `bind` gives it. They need to live as long as the call.
  func run(_ bind: (borrowing Binding) -> Void) throws {
    bind(Binding(statement: sqliteStatement))
    let code = sqlite3_step(sqliteStatement)
    let reset = sqlite3_reset(sqliteStatement)
    guard code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: reset),
        message: String(cString: sqlite3_errmsg(sqlite3_db_handle(sqliteStatement))))
    }
  }

  /// Gives values to the parameters, which are counted from 1.
  struct Binding: ~Copyable {
    fileprivate let statement: OpaquePointer

    func bind(_ parameter: Int32, _ value: Int64) {
      sqlite3_bind_int64(statement, parameter, value)
    }

    func bind(_ parameter: Int32, _ bytes: UnsafeRawBufferPointer) {
      // No pointer would be NULL.
      if bytes.isEmpty {
        sqlite3_bind_zeroblob(statement, parameter, 0)
      } else {
        sqlite3_bind_blob(statement, parameter, bytes.baseAddress, Int32(bytes.count), nil)
      }
    }
  }
}
