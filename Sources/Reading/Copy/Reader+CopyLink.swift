internal import Posts

extension Reader {
  /// Copies the address of a link in view: the topmost, and the next one each time as long as the page stays.
  mutating func copyLink() -> [Effect] {
    guard let pager else { return [] }
    let links = pager.linksInView
    guard !links.isEmpty else {
      notice = Notice(text: "no link in view")
      return []
    }
    let last = copiedLink.flatMap { $0.place == pager.place ? links.firstIndex(of: $0.link) : nil }
    let index = last.map { ($0 + 1) % links.count } ?? 0
    copiedLink = (links[index], pager.place)
    return copy(Excerpt(Array(links[index].harmless.utf8), .link(index + 1, of: links.count)))
  }
}

extension Pager {
  /// The links and images in view that have an address, in reading order, each once.
  var linksInView: [Link] {
    var seen: Set<Link> = []
    return (head + rows).flatMap(\.spans).compactMap(\.link).filter {
      !$0.address.isEmpty && seen.insert($0).inserted
    }
  }
}

extension Link {
  /// The address with controls in percent form (RFC 3986, 2.1), so that pasting it into a shell runs nothing.
  var harmless: String {
    var text = ""
    for scalar in address.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        for byte in String(scalar).utf8 {
          text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
