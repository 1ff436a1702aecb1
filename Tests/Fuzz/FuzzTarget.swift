/// What is fuzzed: functions that take any bytes and tell what they broke.
///
/// `make fuzz` runs them below libFuzzer, which makes the bytes; SeedTests runs them over what is in Seeds.
enum FuzzTarget: String, CaseIterable, Sendable {
  /// A post, from its bytes to the cells of its page and to what is printed of it.
  case pages
  /// What a file says of itself.
  case frontmatter
  /// A query, and a text that it is looked for in.
  case search
  /// Logs of what is remembered.
  case state
  /// The file of settings, and themes.
  case settings
  /// What a terminal sends: keys, pastes, the mouse, answers.
  case terminal

  /// What is wrong; nothing, where all is well.
  func faults(_ bytes: [UInt8]) -> [String] {
    switch self {
    case .pages: PageFuzz.faults(bytes)
    case .frontmatter: FrontmatterFuzz.faults(bytes)
    case .search: SearchFuzz.faults(bytes)
    case .state: StateFuzz.faults(bytes)
    case .settings: SettingsFuzz.faults(bytes)
    case .terminal: TerminalFuzz.faults(bytes)
    }
  }
}

extension [UInt8] {
  /// The first line, without its end, and all that follows it.
  var firstLine: (line: ArraySlice<UInt8>, rest: [UInt8]) {
    let line = prefix { $0 != UInt8(ascii: "\n") }
    return (line, Array(dropFirst(line.count + 1)))
  }
}
