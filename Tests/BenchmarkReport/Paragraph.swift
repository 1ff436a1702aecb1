/// Text in rows that fit a terminal.
enum Paragraph {
  private static let columns = 100

  /// Rows of at most 100 columns, a newline after each.
  static func wrapped(_ paragraph: String, indent: String = "") -> String {
    var rows = [""]
    for word in paragraph.split(separator: " ") {
      let isFirst = rows[rows.count - 1].allSatisfy { $0 == " " }
      if !isFirst, rows[rows.count - 1].count + 1 + word.count > columns {
        rows.append(indent + word)
      } else {
        rows[rows.count - 1] += (isFirst ? "" : " ") + word
      }
    }
    return rows.joined(separator: "\n") + "\n"
  }

  static func list(_ items: [String]) -> String {
    items.map { wrapped("- \($0)", indent: "  ") }.joined()
  }
}
