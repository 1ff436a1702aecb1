/// Words of prose.
package enum Words {
  /// How many there are in some Markdown, as the minutes of a post count them.
  package static func count(in source: ArraySlice<UInt8>) -> Int {
    source.withUnsafeBufferPointer { text in
      var count = WordCount()
      count.add(text, isCode: false)
      return count.total
    }
  }
}
