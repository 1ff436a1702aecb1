import Testing

/// A text that a terminal would obey, or that shows something else than it is.
struct Attack: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let text: String

  init(_ name: String, _ text: String) {
    testDescription = name
    self.text = text
  }

  static let all = [
    Attack("clipboard", "\u{1B}]52;c;eA==\u{7}\u{1B}]52;c;?\u{1B}\\"),
    Attack("title", "\u{1B}]0;pwned\u{7}\u{1B}]2;pwned\u{1B}\\\u{1B}[22;0t\u{1B}[21t"),
    Attack(
      "reports", "\u{1B}[6n\u{1B}[c\u{1B}[>c\u{1B}[5n\u{1B}[?2026$p\u{1B}P$qm\u{1B}\\\u{1B}P+q544e\u{1B}\\"),
    Attack(
      "modes", "\u{1B}[?1049l\u{1B}[?25h\u{1B}[?1003h\u{1B}[?2004l\u{1B}[?5h\u{1B}[4h\u{1B}[2;3r\u{1B}="),
    Attack("reset", "\u{1B}c\u{1B}[!p\u{1B}#8\u{1B}(0\u{1B}[2J\u{1B}[H\u{1B}D\u{1B}M\u{1B}7\u{1B}8"),
    Attack(
      "colours",
      "\u{1B}[31;47m\u{1B}[38;2;1;2;3m\u{1B}]4;1;rgb:0/0/0\u{7}\u{1B}]10;red\u{7}\u{1B}]11;red\u{7}"),
    Attack("links", "\u{1B}]8;;https://evil.example\u{1B}\\x\u{1B}]8;;\u{1B}\\"),
    Attack(
      "images", "\u{1B}Pq#0;2;0;0;0~\u{1B}\\\u{1B}_Ga=T;AAAA\u{1B}\\\u{1B}]1337;File=inline=1:AAAA\u{7}"),
    Attack("strings without end", "\u{1B}]0;x \u{1B}P x \u{1B}_x \u{1B}^x \u{1B}Xx"),
    Attack(
      "C1 controls", "\u{9B}31m\u{9B}6n\u{9D}0;x\u{9C}\u{90}q\u{9C}\u{8D}\u{84}\u{85}\u{98}\u{9E}\u{9F}"),
    Attack("C0 controls", "a\rb\u{8}\u{8}\u{7F}\u{B}\u{C}\u{E}\u{F}\u{5}\u{7}\u{11}\u{13}\u{18}\u{1A}"),
    Attack("bidi", "\u{202E}gnp.exe\u{202C}\u{2066}x\u{2069}\u{200E}\u{200F}\u{61C}\u{2067}\u{202A}\u{202B}"),
    Attack(
      "invisible", "\u{200B}\u{FEFF}\u{AD}\u{2060}\u{34F}\u{180E}\u{3164}\u{E0041}\u{E007F}\u{FE0F}\u{200D}"),
    Attack("separators", "\u{2028}\u{2029}\u{FFF9}x\u{FFFB}\u{FFFE}\u{10FFFF}"),
    Attack("zalgo", "a" + String(repeating: "\u{301}\u{334}", count: 40)),
    Attack(
      "entities", "&#27;[6n&#x1b;]0;x&#7;&#x9b;6n&#x202e;x&#0;&#8;&#13;&NewLine;&#x2028;~~&**#27;**[31m~~"),
  ]

  /// As it can stand in the name of a file.
  var name: String { text.replacing("/", with: "_").replacing("&", with: "+") }

  /// As it stands in a text in quotes, in YAML and JSON alike.
  private var escaped: String {
    text.unicodeScalars.map { scalar in
      if scalar == "\"" || scalar == "\\" { return "\\\(scalar)" }
      if scalar.value > 0xFFFF || (0x20..<0x7F).contains(scalar.value) { return String(scalar) }
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  /// A post with it in every place that there is for text.
  var post: String {
    """
    ---
    title: Before \(text) after
    date: 2026-03-03
    tags: [\(text), before]
    series: \(text)
    description: Before \(text)
    date: \(text)
    ---
    \(body)
    """
  }

  /// The same with a frontmatter that is sound.
  var escapedPost: String {
    """
    ---
    title: "Before \(escaped) after"
    date: 2026-03-02
    tags: ["\(escaped)", before]
    categories: ["\(escaped)"]
    series: "\(escaped)"
    lang: "\(escaped)"
    cover: "\(escaped)"
    description: "Before \(escaped)"
    ---
    \(body)
    """
  }

  private var body: String {
    """
    before \(text) after [^1]

    # before \(text) after

    [before \(text)](<\(text)> "\(text)") <http://a.b/\(text)> [n](https://a.b/\(text)) [r][] `before \(text)`

    ![before \(text)](<\(text)> "\(text)") [[before \(text)|x\(text)]] $\(text)$ {{< x "\(text)" >}}

    | before \(text) |
    |---|
    | \(text) |

    ```\(text)
    before \(text)
    ```

    <details><summary>before \(text)</summary><b title="\(text)">\(text)</b></details>

    > [!NOTE] before \(text)

    - [ ] before \(text)

    [^1]: before \(text)
    [r]: <\(text)> "\(text)"
    """
  }
}
