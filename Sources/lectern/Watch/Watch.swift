/// How changes on the disk are noticed: the value of LECTERN_WATCH.
nonisolated enum Watch: String, Setting {
  /// By the system's word where it gives it, else by looking.
  case on
  /// By looking every couple of seconds.
  case poll
  /// Not at all.
  case off

  static let variable = "LECTERN_WATCH"
  static let standard = Watch.on
}
