nonisolated extension ThemeTable {
  /// The themes that come with the program, each read when it is asked for. The first of a background is chosen for it.
  private static let all: KeyValuePairs<String, @Sendable () -> ThemeTable> = [
    "paper": { paper }, "lamp": { lamp }, "daylight": { daylight }, "midnight": { midnight },
    "sixteen": { sixteen }, "mono": { mono },
  ]

  static var builtInNames: [String] { all.map(\.key) }
  static var builtIn: [ThemeTable] { all.map { $0.value() } }

  /// The one of a name.
  static func builtIn(_ name: String) -> ThemeTable? { all.first { $0.key == name }?.value() }

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
