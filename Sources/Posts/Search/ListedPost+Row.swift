internal import GRDB

extension ListedPost {
  static let columns =
    "path, title, description, date, updated, tags, categories, series, language, draft, words, minutes"

  /// - Parameter row: of `columns`.
  init(_ row: Row) throws {
    self.init(
      id: try row.value(0), title: try row.value(1), description: try row.value(2), date: try row.optional(3),
      updated: try row.optional(4), tags: try row.list(5), categories: try row.list(6),
      series: try row.optional(7),
      language: try row.optional(8), isDraft: try row.value(9), words: try row.value(10),
      minutes: try row.value(11))
  }
}
