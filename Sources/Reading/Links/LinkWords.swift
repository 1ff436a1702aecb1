/// Addresses as they are shown.
enum LinkWords {
  /// An address that deceives nobody: what letters of other scripts stand for in the name of a host is said (RFC 3492).
  static func address(_ address: String) -> String {
    guard let start = address.firstRange(of: "://")?.upperBound else { return address }
    let rest = address[start...]
    let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    let host = rest[..<end]
    if host.utf8.allSatisfy({ $0 < 0x80 }) { return address }
    return address[..<start] + Punycode.host(String(host)) + address[end...] + " (\(host))"
  }
}
