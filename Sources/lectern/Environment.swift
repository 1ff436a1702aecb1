import Posts

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What the program is told by the system it runs on.
nonisolated enum Environment {
  static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Whether a screen can be shown: frames go to a terminal that can move its cursor.
  static var hasScreen: Bool { isatty(STDOUT_FILENO) == 1 && value("TERM") != "dumb" }

  /// Whether the output is shown on a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether errors are shown on a terminal.
  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Where the user's programs keep what they can make again; as the XDG base directory specification has it, a path
  /// that is not absolute counts for nothing. No home is made for a user who has none.
  static var cacheFolder: String? {
    if let folder = value("XDG_CACHE_HOME"), folder.hasPrefix("/") { return folder }
    guard let home = value("HOME"), home.hasPrefix("/"), access(home, F_OK) == 0 else { return nil }
    return home == "/" ? "/.cache" : home + "/.cache"
  }

  /// Where the user keeps settings, by the same specification.
  ///
  /// - Parameter variable: the value of a variable of the environment.
  static func configFolder(_ variable: (String) -> String? = value) -> String? {
    if let folder = variable("XDG_CONFIG_HOME"), folder.hasPrefix("/") { return folder }
    guard let home = variable("HOME"), home.hasPrefix("/") else { return nil }
    return (home == "/" ? "" : home) + "/.config"
  }

  /// Where the user's programs keep what is not to be lost, by the same specification.
  static var stateFolder: String? {
    if let folder = value("XDG_STATE_HOME"), folder.hasPrefix("/") { return folder }
    guard let home = value("HOME"), home.hasPrefix("/") else { return nil }
    return (home == "/" ? "" : home) + "/.local/state"
  }

  /// The columns to print for: those of the terminal, and no more than 80 where it only looks on.
  static var columns: Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    if ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return min(80, Int(size.ws_col))
    }
    return 80
  }

  /// The day by the local calendar.
  static var today: PostDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return PostDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}

extension Environment {
  /// The language of the user's locale, as `de` or `de_CH`; `nil` in the locale of C.
  nonisolated static var language: String? {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(value).first { !$0.isEmpty } ?? ""
    let language = locale.prefix { $0 != "." && $0 != "@" }
    return language.isEmpty || language == "C" || language == "POSIX" ? nil : String(language)
  }
}
