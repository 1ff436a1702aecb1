/// Whether running text is justified from the start: the value of LECTERN_JUSTIFY.
nonisolated enum Justify: String, Setting {
  case on
  case off

  static let variable = "LECTERN_JUSTIFY"
  static let standard = Justify.off
}
