package import Posts
package import StateLog

/// What is highlighted and noted in a post, as Markdown: the post as a heading, below it its sections, each with a link,
/// what is highlighted as quotes, and what is noted, which is Markdown itself, as paragraphs.
package enum NotesText {
  /// - Parameters:
  ///   - id: the post, from where links lead.
  ///   - text: the post as it is now; `nil` where it is not there.
  /// - Returns: lines; none where nothing is highlighted.
  package static func lines(of id: Post.ID, _ text: PostText?, _ state: PostState) -> [String] {
    let marks =
      text.map { Self.marks(in: $0, state) }
      ?? state.highlights.map { key, place in
        Mark(heading: nil, order: (place.block, place.offset), quote: place.quote, note: state.note(of: key))
      }
    guard !marks.isEmpty else { return [] }
    var lines = ["# [\(escaped(text?.post.title ?? id))](\(destination(id)))"]
    if text == nil { lines += ["", "*The post is not there any more.*"] }
    var heading: PageSection?
    for mark in marks {
      if let next = mark.heading, next.anchor != heading?.anchor {
        lines += ["", "## [\(escaped(next.title))](\(destination(id))#\(destination(next.anchor)))"]
      }
      heading = mark.heading
      lines += [""] + mark.quote.split(separator: "\n").flatMap { [">", "> \(escaped($0))"] }.dropFirst()
      if mark.isLost { lines += ["", "*The post says something else by now.*"] }
      if !mark.note.isEmpty { lines += ["", mark.note] }
    }
    return lines.map { Sanitizing.printable($0) }
  }

  private struct Mark {
    var heading: PageSection?
    /// Where in the post it stands.
    var order: (Int, Int)
    let quote: String
    let note: String
    var isLost = false
  }

  private static func marks(in text: PostText, _ state: PostState) -> [Mark] {
    let page = Page(text, Typography.plain.geometry(columns: 80, measure: 72))
    let kept = state.highlights
    return zip(kept, page.passages(of: kept.map(\.place))).map { kept, found in
      let (key, place) = kept
      let part = found?.start.part ?? page.part(nearest: place)
      let section = page.sections.index(at: part)
      return Mark(
        heading: section.map { page.sections[$0] }, order: (part, found?.start.offset ?? place.offset),
        quote: place.quote, note: state.note(of: key), isLost: found == nil)
    }.sorted { $0.order < $1.order }
  }

  /// A text that Markdown reads as it stands.
  private static func escaped(_ text: some StringProtocol) -> String {
    // The indentation of code would make code of it, without the escapes.
    let indentation = text.prefix { $0 == " " }
    let scalars = Array(text.unicodeScalars.dropFirst(indentation.count))
    var escaped = ""
    for (index, scalar) in scalars.enumerated() {
      if means(scalar, at: index, in: scalars) { escaped.append("\\") }
      escaped.unicodeScalars.append(scalar)
    }
    // A number at the start of a list.
    let digits = escaped.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, let mark = escaped.dropFirst(digits.count).first, mark == "." || mark == ")" {
      escaped.insert("\\", at: digits.endIndex)
    }
    return String(repeating: "&nbsp;", count: indentation.count) + escaped
  }

  /// Whether a scalar of a line may be more than text.
  private static func means(_ scalar: Unicode.Scalar, at index: Int, in line: [Unicode.Scalar]) -> Bool {
    let next = index + 1 < line.count ? line[index + 1] : " "
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", "&", "$", "~", "^", "{", "@": return true
    case "#", ">", "-", "+", "|": return index == 0
    case "=", "%": return index == 0 || next == scalar
    // An address, or the name of an emoji; the time of a day is none.
    case ":":
      return index == 0 || next == "/" || isOfName(next) && !isOfName(line[index - 1])
    case ".": return String(String.UnicodeScalarView(line[..<index].suffix(3))).lowercased() == "www"
    default: return false
    }
  }

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789+-_".unicodeScalars.contains(scalar))
  }

  /// A path or an anchor as the address of a link: what would end it is encoded.
  private static func destination(_ path: String) -> String {
    path.utf8.percentEncoded { $0 > 0x20 && $0 != 0x7F && !"\"%#?()<>[]\\^`{|}&".utf8.contains($0) }
  }
}
