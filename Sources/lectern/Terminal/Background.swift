/// Whether the terminal's background is dark or light.
nonisolated enum Background: Sendable {
  case dark
  case light

  /// From the value of OSC 11, `]11;rgb:RRRR/GGGG/BBBB` with one to four hexadecimal digits each, as XParseColor
  /// reads them; `rgba:` has a fourth part.
  init?(osc11 text: String) {
    let halves = text.split(separator: ":", maxSplits: 1)
    guard halves.count == 2, ["]11;rgb", "]11;rgba"].contains(halves[0]) else { return nil }
    let parts = halves[1].split(separator: "/", omittingEmptySubsequences: false)
    let channels = parts.compactMap { part -> Double? in
      guard (1...4).contains(part.utf8.count), part.allSatisfy(\.isHexDigit), let value = Int(part, radix: 16)
      else { return nil }
      return Double(value) / Double(1 << (4 * part.utf8.count) - 1)
    }
    guard channels.count == parts.count, (3...4).contains(channels.count) else { return nil }
    // The weights of ITU-R BT.709.
    let luminance = 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    self = luminance < 0.5 ? .dark : .light
  }

  /// From COLORFGBG as rxvt and Konsole set it: numbers of colours, the background's last. 7 and above 8 are light.
  init?(colorFGBG: String?) {
    guard let last = colorFGBG?.split(separator: ";").last, let color = Int(last), (0...15).contains(color)
    else { return nil }
    self = color < 7 || color == 8 ? .dark : .light
  }
}
