/// A title with the emoji at its head taken out, by the rule of the headings themselves.
struct OutlineTitle {
  let emoji: Cluster?
  let text: Substring

  /// The columns that hold the emoji.
  static let gutter = 3

  init(_ title: String) {
    let head = Array(Sanitizing.clusters(title.prefix(2)))
    if head.count == 2, head[0].isEmoji, head[0].width < Self.gutter, head[1].isSpace {
      emoji = head[0]
      text = title.dropFirst(2)
    } else {
      emoji = nil
      text = title[...]
    }
  }
}
