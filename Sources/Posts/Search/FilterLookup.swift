internal import Foundation
internal import GRDB

extension Query.Filter {
  /// Calls with the first section of each post that it holds for.
  func forEachPost(_ database: Database, _ body: (Int64) -> Void) throws {
    if case .among(let posts, let isInverted) = self {
      try database.makeStatement(sql: "SELECT first, path FROM posts").forEachRow {
        if posts.contains($0.text(1)) != isInverted { body($0.number(0)) }
      }
      return
    }
    let (condition, arguments) = condition
    let statement = try database.makeStatement(sql: "SELECT first FROM posts WHERE \(condition)")
    try statement.setArguments(arguments)
    try statement.forEachRow { body($0.number(0)) }
  }

  /// As SQL, with nothing in it of what was typed.
  private var condition: (String, StatementArguments) {
    switch self {
    case .tag(let label):
      return ("id IN (SELECT post FROM labels WHERE label = ?)", [label])
    case .path(let path):
      return ("path LIKE ? ESCAPE '\\'", ["%\(Self.escaped(path))%"])
    case .language(let language):
      let text = Self.escaped(language)
      return ("language LIKE ? ESCAPE '\\' OR language LIKE ? ESCAPE '\\'", [text, text + "-%"])
    case .draft: return ("draft", [])
    // Of what nobody has told the posts of, nothing is known.
    case .remembered(.unread), .among: return ("1", [])
    case .remembered: return ("0", [])
    case .date(let from, let to):
      return ("date IS NOT NULL AND date >= ? AND date <= ?", [from ?? "", to ?? "~"])
    case .minutes(let range):
      return ("minutes BETWEEN ? AND ?", [range.lowerBound, range.upperBound])
    }
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    // SQLite refuses patterns of more than 50,000 bytes, and its text ends at a NUL.
    for scalar in text.unicodeScalars.prefix(1000) where scalar != "\0" {
      if scalar == "%" || scalar == "_" || scalar == "\\" { escaped.unicodeScalars.append("\\") }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }
}
