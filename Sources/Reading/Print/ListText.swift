package import Posts

/// Posts of a list, as text for people and for programs.
package enum ListText {
  /// Date, minutes, title, path.
  package static func row(of post: ListedPost) -> String {
    ShelfText.row(
      date: post.date, minutes: post.minutes, title: post.title, badges: post.isDraft ? ["draft"] : [],
      id: post.id)
  }

  /// Path, title, date, the day it was changed, tags, words, minutes, whether it is a draft, separated by tabs.
  package static func table(of post: ListedPost) -> [UInt8] {
    TabbedRow.bytes([
      .name(post.id), TabbedField(post.title), TabbedField(post.date ?? ""), TabbedField(post.updated ?? ""),
      TabbedField(post.tags.joined(separator: ",")), "\(post.words)", "\(post.minutes)",
      post.isDraft ? "draft" : "",
    ])
  }

  package static func json(of post: ListedPost, isFirst: Bool) -> [UInt8] {
    var json = JSONBytes()
    json.open(isFirst ? "\n{" : ",\n{")
    write(post, to: &json)
    json.close("}")
    return json.take()
  }

  static func write(_ post: ListedPost, to json: inout JSONBytes) {
    json.field("path", post.id)
    json.field("title", post.title)
    json.field("description", post.description)
    json.field("date", post.date)
    json.field("updated", post.updated)
    json.field("tags", post.tags)
    json.field("categories", post.categories)
    json.field("series", post.series)
    json.field("language", post.language)
    json.field("badges", post.isDraft ? ["draft"] : [])
    json.field("words", post.words)
    json.field("minutes", post.minutes)
  }
}

/// A row of fields separated by tabs: no field holds one, or a line end.
package enum TabbedRow {
  package static func bytes(_ fields: [TabbedField]) -> [UInt8] {
    Array((fields.map(\.text).joined(separator: "\t") + "\n").utf8)
  }
}

/// A field of a row, fit to be printed.
package struct TabbedField: ExpressibleByStringInterpolation {
  let text: String

  private init(clean text: String) {
    self.text = text
  }

  package init(_ text: String) {
    self.text = Sanitizing.printable(String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }))
  }

  package init(stringLiteral text: String) {
    self.init(text)
  }

  /// What names something, which a program has to find by it: all of it but what a terminal obeys.
  package static func name(_ text: String) -> TabbedField {
    var clean = ""
    clean.unicodeScalars.append(contentsOf: text.unicodeScalars.filter { !Sanitizing.isObeyed($0) })
    return TabbedField(clean: clean)
  }
}
