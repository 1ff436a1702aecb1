internal import Markdown
package import Posts

/// A post, or one of its sections, said in words, to be printed.
package struct LinearText {
  private let text: PostText
  private let extent: Range<Int>?
  private let title: TitleBlock
  private let words: LinearWords

  /// - Parameter section: what to print of the post; `nil` for all of it.
  package init(_ text: PostText, section: Section? = nil, _ words: LinearWords) {
    self.text = text
    extent = section.map { text.post.extent(of: $0) }
    title = TitleBlock(text)
    self.words = words
  }

  /// Hands over the lines as they come. They are not sanitized.
  ///
  /// - Parameter print: returns whether to go on.
  package func forEachLine(_ print: (String) -> Bool) {
    if extent == nil {
      for line in words.lines(of: title) where !print(line.text) { return }
    }
    var isOpening = extent != nil
    for block in text.document.blocks where isShown(block) {
      guard words.say(block, isOpening: &isOpening, { print($0.text) }) else { return }
    }
    guard extent == nil else { return }
    for footnote in text.document.footnotes {
      guard print("") else { return }
      for line in words.lines(of: footnote) where !print(line.text) { return }
    }
  }

  private func isShown(_ block: Block) -> Bool {
    guard let extent else { return !title.omitted.contains(block.range) }
    return block.range.upperBound > extent.lowerBound && block.range.lowerBound < extent.upperBound
  }
}
