/// Percent-encoding (RFC 3986, section 2.1).
extension Sequence<UInt8> {
  /// A text in UTF-8 with all bytes encoded that are not to stand as they are.
  package func percentEncoded(but isPlain: (UInt8) -> Bool) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in self {
      if isPlain(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
