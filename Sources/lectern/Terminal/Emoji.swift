import Reading

/// How emoji are drawn, and whatever else terminals disagree about: the value of LECTERN_EMOJI.
nonisolated enum Emoji: String, Setting {
  /// In full where the terminal was found to keep them in their cells, else in a safe form.
  case auto
  /// In a form that every terminal counts alike.
  case safe
  /// In full, whatever the terminal says.
  case full
  /// As two characters of ASCII.
  case ascii

  static let variable = "LECTERN_EMOJI"
  static let standard = Emoji.auto

  /// How a cluster gets to the screen.
  enum Form: Equatable {
    case cell
    /// Blank cells, written over when the rest of the frame stands.
    case overlay
    case cells([Cluster])
  }

  func form(of cluster: Cluster, on terminal: ProbeAnswer) -> Form {
    if self == .ascii, let clusters = cluster.asciiForm { return .cells(clusters) }
    if cluster.doubt == nil { return .cell }
    return self == .full || self == .auto && terminal.fits(cluster) ? .overlay : .cells(cluster.safeForm)
  }
}
