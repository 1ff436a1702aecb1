nonisolated extension ThemeTable {
  /// The names of the themes that come with the program. The first of a background is chosen for it.
  static let builtInNames = ["paper", "lamp", "daylight", "midnight", "sixteen", "mono"]

  /// One of these by its name: each is read when it is asked for.
  static func builtIn(_ name: String) -> ThemeTable? {
    switch name {
    case "paper": paper
    case "lamp": lamp
    case "daylight": daylight
    case "midnight": midnight
    case "sixteen": sixteen
    case "mono": mono
    default: nil
    }
  }

  static var builtIn: [ThemeTable] { builtInNames.compactMap { builtIn($0) } }

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
