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
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == " " || scalar == "-" {
        scalars.append("-")
      } else if isWord(scalar) {
        // One by one: a view that takes a sequence copies itself each time.
        for lower in scalar.properties.lowercaseMapping.unicodeScalars { scalars.append(lower) }
      }
    }
    return String(scalars)
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
