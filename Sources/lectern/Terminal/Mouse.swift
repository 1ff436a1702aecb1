/// Whether clicks and the wheel are ours: the value of LECTERN_MOUSE. Without, the terminal selects text by them.
nonisolated enum Mouse: String, Setting {
  case on
  case off

  static let variable = "LECTERN_MOUSE"
  static let standard = Mouse.on
}
