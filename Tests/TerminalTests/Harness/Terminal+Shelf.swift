extension Terminal {
  private static let post = """
    ---
    title: A row of beans
    date: 2026-03-01
    ---
    # Beans

    They grow *well*.
    """

  /// Starts the program in a folder with one post, and waits for its shelf.
  static func onShelf(
    rows: Int = 24, columns: Int = 80, environment: [String: String?] = [:], answers: Answers = .plain
  ) throws -> Terminal {
    let terminal = try Terminal(
      posts: ["beans.md": post], rows: rows, columns: columns, environment: environment,
      answers: answers)
    try terminal.wait("the shelf") { $0.showsShelf }
    return terminal
  }

  /// Whether the whole shelf stands on the screen, to its last row.
  var showsShelf: Bool { row(rows - 1).contains("by date") }
}
