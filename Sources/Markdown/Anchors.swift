/// Names the headings of one document as GitHub does: the text in lower case without punctuation, its spaces as
/// hyphens, and a number where the name is taken (`a`, `a-1`, `a-2`).
package struct Anchors: Sendable {
  /// The names given, each with the last number tried after it.
  private var taken: [String: Int] = [:]

  package init() {}

  package mutating func next(for text: String) -> String {
    let slug = Anchors.slug(text)
    guard var number = taken[slug] else {
      taken[slug] = 0
      return slug
    }
    var name = slug
    repeat {
      number += 1
      name = "\(slug)-\(number)"
    } while taken[name] != nil
    taken[slug] = number
    taken[name] = 0
    return name
  }

  /// The name a text gives where no other heading has it.
  package static func slug(_ text: String) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        switch UInt8(truncatingIfNeeded: scalar.value) {
        case UInt8(ascii: " "): slug.append(UInt8(ascii: "-"))
        case let byte where byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_"):
          slug.append(byte.lowercased)
        default: break
        }
      } else if isWord(scalar) {
        slug.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return String(decoding: slug, as: UTF8.self)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isAlphabetic { return true }
    switch scalar.properties.generalCategory {
    case .decimalNumber, .letterNumber, .connectorPunctuation, .nonspacingMark, .spacingMark, .enclosingMark:
      return true
    default:
      return false
    }
  }
}
