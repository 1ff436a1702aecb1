extension Cluster {
  /// Clusters, together as wide as this one, that every measured terminal counts alike: what cells are given
  /// where `text` is in doubt.
  ///
  /// An emoji without what was joined to it, a flag's two letters, `□` for what is too new; then blanks. A vowel
  /// sign gets a cell of its own: ten of twelve measured terminals count it so, and without it nobody could read.
  package var safeForm: [Cluster] {
    guard let doubt else { return [self] }
    let scalars = text.unicodeScalars
    if doubt == .flag {
      return scalars.map { regional in
        let letter = 0x41 &+ UInt8(truncatingIfNeeded: regional.value - 0x1F1E6)
        return Cluster(sanitized: Unicode.Scalar(letter), width: 1)
      }
    }
    if doubt == .spacingMark, let spaced { return spaced }
    var safe = Cluster.missing
    if let base = scalars.first, let width = ScalarForm(base).width, !ScalarForm(base).isNewer {
      let marks = scalars.dropFirst().filter { doubt != .keycap && ScalarForm($0) == .mark }
      safe = Cluster(sanitized: String(base) + marks.map(String.init).joined(), width: width)
    }
    return [safe] + Array(repeating: .space, count: width - safe.width)
  }

  /// The base with the marks above and below it, then its first spacing mark; `nil` where that is too wide.
  private var spaced: [Cluster]? {
    let scalars = text.unicodeScalars
    guard let base = scalars.first, ScalarForm(base).width == 1, !ScalarForm(base).isNewer,
      let sign = scalars.first(where: { ScalarForm($0) == .spacingMark })
    else { return nil }
    let marks = scalars.dropFirst().filter { ScalarForm($0) == .mark }.map(String.init).joined()
    return [Cluster(sanitized: String(base) + marks, width: 1), Cluster(sanitized: String(sign), width: 1)]
  }
}
