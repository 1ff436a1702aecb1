/// What becomes of lines of code that are wider than the screen, from the start: the value of LECTERN_CODE.
nonisolated enum Code: String, Setting {
  case pan
  case wrap

  static let variable = "LECTERN_CODE"
  static let standard = Code.pan
}
