extension Cluster {
  /// Clusters of ASCII, together as wide as this one, for a terminal that takes nothing else: the two characters of
  /// an emoji, a letter without its marks, a sign that looks alike, `?` for all else.
  package var transliterated: [Cluster] {
    guard let base = text.unicodeScalars.first, !base.isASCII || text.utf8.count > 1 else { return [self] }
    if let asciiForm { return asciiForm }
    let letter = isSpace ? " " : Self.lookalikes[base] ?? Composition.base(of: base)
    let cluster = letter.isASCII ? Self.ascii[Int(letter.value)] : nil
    return Array(repeating: cluster ?? Cluster(sanitized: "?", width: 1), count: width)
  }

  private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = {
    let signs: [(Unicode.Scalar, String)] = [
      ("-", "─┈‐‑‒–—―−·◦"), ("=", "═≡"), ("|", "│┃║"), ("+", "┼┌┐└┘├┤┬┴▪"), ("#", "▣█▓▒░"),
      ("\"", "“”„‟«»″"), ("'", "‘’‚‛′"), (".", "…"), ("~", "≈∼"), (" ", "\u{A0}\u{2007}\u{202F}"),
      (">", "→⇒▸▶↪›"), ("<", "←⇐◂◀‹"), ("^", "↑▲"), ("v", "↓▼✓✔"), ("x", "×☑✕✖✗✘"), ("_", "☐"), ("*", "•★☆"),
    ]
    let letters: [(Unicode.Scalar, String)] = [
      ("a", "æ"), ("A", "Æ"), ("c", "©"), ("d", "đð"), ("D", "ĐÐ"), ("E", "€"), ("h", "ħ"), ("i", "ı"),
      ("l", "ł"),
      ("L", "Ł"), ("o", "°øœ"), ("O", "ØŒ"), ("r", "®"), ("s", "ß"), ("t", "þ"), ("T", "Þ"), ("u", "µ"),
    ]
    let pairs = (signs + letters).flatMap { ascii, others in others.unicodeScalars.map { ($0, ascii) } }
    return Dictionary(pairs) { first, _ in first }
  }()
}
