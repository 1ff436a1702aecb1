/// Names the headings of one document as GitHub does: the text in lower case without punctuation, its spaces as
/// hyphens, and a number where the name is taken (`a`, `a-1`, `a-2`).
package struct Anchors: Sendable {
  /// The names given, each with the last number tried after it.
  private var taken: [Name: Int] = [:]

  package init() {}

  /// A name by its bytes: two names that only look the same differ, and no text has to be normalized to tell.
  private struct Name: Hashable {
    let text: String

    static func == (left: Name, right: Name) -> Bool {
      guard left.text.utf8.count == right.text.utf8.count else { return false }
      let areEqual = left.text.utf8.withContiguousStorageIfAvailable { left in
        right.text.utf8.withContiguousStorageIfAvailable { right in
          left.indices.allSatisfy { left[$0] == right[$0] }
        }
      }
      return (areEqual ?? nil) ?? left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  package mutating func next(for text: String) -> String {
    next(named: Anchors.slug(text))
  }

  /// A name as it is given, with a number where it is taken.
  package mutating func next(named slug: String) -> String {
    guard var number = taken.updateValue(0, forKey: Name(text: slug)) else { return slug }
    var name: String
    repeat {
      number += 1
      name = "\(slug)-\(number)"
    } while taken[Name(text: name)] != nil
    taken[Name(text: slug)] = number
    taken[Name(text: name)] = 0
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
