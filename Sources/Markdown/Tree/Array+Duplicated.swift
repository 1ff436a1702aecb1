extension Array {
  /// The same in memory of its own.
  package func duplicated() -> [Element] { withUnsafeBufferPointer { Array($0) } }
}
