/// A link as a terminal is told of it, to open it itself (OSC 8).
///
/// Form: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
package struct Hyperlink: Equatable, Sendable {
  /// Begins the text of the link. Its parts have the same `id`, so that the terminal lights them together.
  package let opening: String
  /// Ends the text of any link.
  package static let closing = "\u{1B}]8;;\u{1B}\\"

  /// No terminal need take a longer address, in bytes.
  private static let longest = 2083
  /// What an address of the network or of a mailbox begins with.
  private static let schemes = ["http://", "https://", "mailto:"]
  /// The characters of an address, and what begins an encoded byte (RFC 3986, section 2).
  private static let plain = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%".utf8)

  /// - Returns: `nil` for what is no whole address of the network or of a mailbox.
  package init?(_ link: Link) {
    let address = link.address.utf8
    guard address.count <= Self.longest, Self.leadsOut(link.address) else { return nil }
    let encoded = address.percentEncoded(but: Self.plain.contains)
    guard encoded.utf8.count <= Self.longest else { return nil }
    opening = "\u{1B}]8;id=\(link.start);\(encoded)\u{1B}\\"
  }

  /// Whether an address is a whole one of the network or of a mailbox.
  package static func leadsOut(_ address: String) -> Bool {
    let address = address.utf8
    return schemes.contains {
      address.count > $0.utf8.count && address.prefix($0.utf8.count).isSame(as: $0)
    }
  }
}

extension Sequence<UInt8> {
  /// Whether it is a text of small letters, in whatever case.
  fileprivate func isSame(as text: String) -> Bool {
    elementsEqual(text.utf8) { byte, letter in
      byte == letter || (0x41...0x5A).contains(byte) && byte | 0x20 == letter
    }
  }
}
