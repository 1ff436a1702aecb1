nonisolated extension ThemeTable {
  /// The themes that come with the program. The first of a background is chosen for it.
  static let builtIn: [ThemeTable] = [paper, lamp, daylight, midnight, sixteen, mono]

  /// What suits a background that nobody knows, and what has as many colours as can be had.
  static func suiting(_ background: Background?, _ depth: Color.Depth) -> ThemeTable {
    switch (depth, background) {
    case (.none, _): mono
    case (.eight, _), (.sixteen, _), (_, nil): sixteen
    case (_, .light): paper
    case (_, .dark): lamp
    }
  }
}
