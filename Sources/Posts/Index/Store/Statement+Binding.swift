internal import GRDB
internal import GRDBSQLite

/// Statements that are run a million times in an update, or read thousands of rows at a key: what GRDB does for each
/// value would take longer than SQLite.
extension Statement {
  /// Runs once with the values that `bind` gives it. They need to live as long as the call.
  func run(_ bind: (borrowing Binding) -> Void) throws {
    bind(Binding(statement: sqliteStatement))
    let code = sqlite3_step(sqliteStatement)
    let reset = sqlite3_reset(sqliteStatement)
    guard code == SQLITE_DONE else { throw failure(reset) }
  }

  /// Calls with each row of what it selects with the values that `bind` gives it.
  func forEachRow(
    _ bind: (borrowing Binding) -> Void = { _ in }, _ body: (borrowing Columns) throws -> Void
  ) throws {
    bind(Binding(statement: sqliteStatement))
    defer { sqlite3_reset(sqliteStatement) }
    while true {
      let code = sqlite3_step(sqliteStatement)
      guard code == SQLITE_ROW else {
        guard code == SQLITE_DONE else { throw failure(code) }
        return
      }
      try body(Columns(statement: sqliteStatement))
    }
  }

  private func failure(_ code: Int32) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: String(cString: sqlite3_errmsg(sqlite3_db_handle(sqliteStatement))))
  }

  /// The values of a row, counted from 0; of another kind than is asked for, what SQLite makes of them.
  struct Columns: ~Copyable {
    fileprivate let statement: OpaquePointer

    func number(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }
    func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }

    /// They lie there until the next row.
    func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
      guard let start = sqlite3_column_blob(statement, column) else {
        return UnsafeRawBufferPointer(start: nil, count: 0)
      }
      return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
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
