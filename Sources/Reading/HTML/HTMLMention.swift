/// Whether HTML has to be read for some elements: most has none of them.
enum HTMLMention {
  /// Whether a tag of one of them begins anywhere, or what looks like one.
  ///
  /// - Parameter names: in lower case.
  static func isThere(of names: [String], in source: ArraySlice<UInt8>) -> Bool {
    var rest = source
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(start + 1)...]
      let text = rest.first == UInt8(ascii: "/") ? rest.dropFirst() : rest
      for name in names where text.prefix(name.utf8.count).elementsEqual(name.utf8, by: { $0 | 0x20 == $1 }) {
        return true
      }
    }
    return false
  }
}
