extension PostRow {
  static func write(_ post: Post, to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: Place.id))
    write(text: post.id, to: &bytes)
    write(text: post.title, to: &bytes)
    write(text: post.description, to: &bytes)
    write(list: post.tags, to: &bytes)
    write(list: post.categories, to: &bytes)
    write(list: post.series.map { [$0] } ?? [], to: &bytes)
    var texts = start + Place.id..<bytes.count
    write(list: post.language.map { [$0] } ?? [], to: &bytes)
    write(list: post.addresses, to: &bytes)
    write(list: post.slugs, to: &bytes)
    write(list: post.findings.map(\.listed), to: &bytes)
    if !bytes[texts].allSatisfy({ $0 < 0x80 || $0 >= endOfList }) {
      texts = bytes.count..<bytes.count
      bytes += WordMatch.folded(filtered(post).joined(separator: "\n"))
      texts = texts.lowerBound..<bytes.count
    }
    bytes.withUnsafeMutableBytes { buffer in
      let row = UnsafeMutableRawBufferPointer(rebasing: buffer[start...])
      row.storeBytes(of: post.date?.secondsSinceEpoch ?? .min, toByteOffset: Place.date, as: Int64.self)
      row.storeBytes(of: post.updated?.secondsSinceEpoch ?? .min, toByteOffset: Place.updated, as: Int64.self)
      row.storeBytes(of: post.body?.value ?? 0, toByteOffset: Place.body, as: UInt64.self)
      row.storeBytes(of: UInt32(clamping: post.words), toByteOffset: Place.words, as: UInt32.self)
      row.storeBytes(of: UInt32(clamping: post.minutes), toByteOffset: Place.minutes, as: UInt32.self)
      row.storeBytes(
        of: UInt32(clamping: texts.lowerBound - start), toByteOffset: Place.textStart, as: UInt32.self)
      row.storeBytes(
        of: UInt32(clamping: texts.upperBound - start), toByteOffset: Place.textEnd, as: UInt32.self)
      row[Place.badges] = post.badges.rawValue
      row[Place.marks] =
        (post.isPassing ? Mark.isPassing : 0) | (post.body == nil ? 0 : Mark.hasBody)
        | (post.isDescribed ? Mark.isDescribed : 0)
    }
  }

  private static func filtered(_ post: Post) -> [String] {
    [post.id, post.title, post.description] + post.tags + post.categories + [post.series].compactMap(\.self)
  }

  private static func write(text: String, to bytes: inout [UInt8]) {
    bytes += text.utf8
    bytes.append(endOfText)
  }

  private static func write(list: [String], to bytes: inout [UInt8]) {
    for text in list { write(text: text, to: &bytes) }
    bytes.append(endOfList)
  }
}

extension Finding {
  /// As it stands in a row: the line and the message.
  fileprivate var listed: String { "\(line):\(message)" }
}
