internal import Math

extension Cluster {
  /// Clusters of ASCII, together as wide as this one, for a terminal that takes nothing else: the two characters of
  /// an emoji, a letter without its marks, a sign that looks alike, `?` for all else.
  package var transliterated: [Cluster] {
    guard let base = text.unicodeScalars.first, !base.isASCII || text.utf8.count > 1 else { return [self] }
    if let asciiForm { return asciiForm }
    let letter = isSpace ? " " : Self.lookalike(of: base)
    let cluster = letter.isASCII ? Self.ascii[Int(letter.value)] : nil
    return Array(repeating: cluster ?? Cluster(sanitized: "?", width: 1), count: width)
  }

  private static func lookalike(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    if let letter = lookalikes[scalar] { return letter }
    // The numbers of footnotes, and formulas.
    let script = ScriptLetters.base(of: Character(scalar))?.unicodeScalars.first
    let base = script ?? Composition.base(of: scalar)
    return lookalikes[base] ?? base
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
    // ISO 843, as far as it has one letter for one.
    let greek: [(Unicode.Scalar, String)] = [
      ("a", "α"), ("v", "β"), ("g", "γ"), ("d", "δ"), ("e", "εϵ"), ("z", "ζ"), ("i", "ηι"), ("k", "κϰ"),
      ("l", "λ"), ("m", "μ"), ("n", "ν"), ("x", "ξ"), ("o", "οω"), ("p", "πϖ"), ("r", "ρϱ"), ("s", "σς"),
      ("t", "τ"), ("y", "υ"), ("f", "φϕ"), ("A", "Α"), ("V", "Β"), ("G", "Γ"), ("D", "Δ"), ("E", "Ε"),
      ("Z", "Ζ"), ("I", "ΗΙ"), ("K", "Κ"), ("L", "Λ"), ("M", "Μ"), ("N", "Ν"), ("X", "Ξ"), ("O", "ΟΩ"),
      ("P", "Π"), ("R", "Ρ"), ("S", "Σ"), ("T", "Τ"), ("Y", "Υ"), ("F", "Φ"),
    ]
    let pairs = (signs + letters + greek).flatMap { ascii, others in
      others.unicodeScalars.map { ($0, ascii) }
    }
    return Dictionary(pairs) { first, _ in first }
  }()
}
