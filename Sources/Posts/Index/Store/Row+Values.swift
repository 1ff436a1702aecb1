internal import GRDB

extension Row {
  /// The value of a column. In a damaged file there may be anything, of which GRDB's own subscripts make a trap.
  func value<Value: DatabaseValueConvertible>(_ index: Int) throws -> Value {
    guard let value = Value.fromDatabaseValue(self[index] as DatabaseValue) else {
      throw DatabaseError.damaged
    }
    return value
  }

  /// The lines of a column.
  func list(_ index: Int) throws -> [String] {
    let text: String = try value(index)
    return text.split(separator: "\n").map(String.init)
  }

  /// The same of a column that may hold nothing.
  func optional<Value: DatabaseValueConvertible>(_ index: Int) throws -> Value? {
    let value = self[index] as DatabaseValue
    return value.isNull ? nil : try self.value(index) as Value
  }
}
