extension Cluster {
  /// Two characters of ASCII for an emoji, where pictures are not wanted; `nil` for what is none.
  package var asciiForm: [Cluster]? {
    guard width == 2, isEmoji, let base = text.unicodeScalars.first else { return nil }
    if doubt == .flag { return safeForm }
    return Array(Sanitizing.clusters(doubt == .keycap ? "\(base) " : Self.sign(of: base)))
  }

  private static func sign(of base: Unicode.Scalar) -> String {
    switch base.value {
    case 0x2764, 0x1F493...0x1F49F, 0x1F5A4, 0x1F90D, 0x1F90E, 0x1F9E1, 0x1FA75...0x1FA77: "<3"
    case 0x2705, 0x2611, 0x2714: "ok"
    case 0x274C, 0x2716, 0x1F6AB: "x "
    case 0x26A0, 0x2757, 0x203C: "! "
    case 0x2753, 0x2754: "? "
    case 0x2139: "i "
    case 0x27A1, 0x1F449: "->"
    case 0x2B05, 0x1F448: "<-"
    case 0x1F44D: "+1"
    case 0x1F44E: "-1"
    case 0x1F600...0x1F64F: ":)"
    default: "* "
    }
  }
}
