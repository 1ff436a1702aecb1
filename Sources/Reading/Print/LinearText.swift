internal import Markdown
package import Posts

/// A post, or one of its sections, said in words, to be printed.
package struct LinearText {
  private let layout: LinearLayout
  private let extent: Range<Int>?

  /// - Parameter section: what to print of the post; `nil` for all of it.
  package init(_ text: PostText, section: Section? = nil, _ words: LinearWords) {
    extent = section.map { text.post.extent(of: $0) }
    let title = TitleBlock(text)
    let omitted = extent == nil ? title.omitted : []
    layout = LinearLayout(
      flow: Flow(text.document, omitting: omitted, saying: words), title: title, words: words)
  }

  /// Hands over the lines as they come. They are not sanitized.
  ///
  /// - Parameter print: returns whether to go on.
  package func forEachLine(_ print: (String) -> Bool) {
    if extent == nil, !layout.say(0, { print($0.text) }) { return }
    let leaves = layout.flow.leaves
    var isFirst = extent != nil
    for leaf in 0..<(extent == nil ? leaves.count : leaves.bodyCount) where isShown(leaves.range(of: leaf)) {
      // The blank rows above a section are not its own.
      if !isFirst, !(0..<leaves[leaf].gap).allSatisfy({ _ in print("") }) { return }
      isFirst = false
      guard layout.say(leaf + 1, { print($0.text) }) else { return }
    }
  }

  private func isShown(_ leaf: Range<Int>) -> Bool {
    guard let extent else { return true }
    return leaf.upperBound > extent.lowerBound && leaf.lowerBound < extent.upperBound
  }
}
