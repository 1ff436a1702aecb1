/// Addresses as they are shown.
enum LinkWords {
  /// An address that deceives nobody: what letters of other scripts stand for in the name of a host is said (RFC 3492).
  static func address(_ address: String) -> String {
    guard let names = names(in: address) else { return address }
    var hosts: [String] = []
    // Mail may go to several.
    let told = address[names].split(separator: ",", omittingEmptySubsequences: false).map {
      (name: Substring) -> String in
      let start = name.lastIndex(of: "@").map { name.index($0, offsetBy: 1) } ?? name.startIndex
      let host = String(name[start...])
      if host.utf8.allSatisfy({ $0 < 0x80 }) { return String(name) }
      hosts.append(host)
      return name[..<start] + Punycode.host(host)
    }
    guard !hosts.isEmpty else { return address }
    return address[..<names.lowerBound] + told.joined(separator: ",") + address[names.upperBound...]
      + " (\(hosts.joined(separator: ", ")))"
  }

  /// Where an address names its host, with who is meant there.
  private static func names(in address: String) -> Range<String.Index>? {
    let mail = "mailto:"
    if address.prefix(mail.count).lowercased() == mail {
      let start = address.index(address.startIndex, offsetBy: mail.count)
      return start..<(address[start...].firstIndex(of: "?") ?? address.endIndex)
    }
    guard let start = address.firstRange(of: "://")?.upperBound else { return nil }
    return start..<(address[start...].firstIndex { "/?#".contains($0) } ?? address.endIndex)
  }
}
