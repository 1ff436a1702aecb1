/// Where reading stands in a post, in a form that another width, another measure and an edited file leave alone.
///
///     52.5% 3.2+40 #setup Then run the
///
/// is the third section, whose anchor is `setup`, the second block after its heading, the fortieth byte of that, which
/// begins so; `-` stands for the text before the first section.
package struct SavedPlace: Equatable, Sendable {
  /// How much of the text had been in view, from 0 to 1.
  package var fraction: Double
  /// The section by its number from 1 and its anchor; 0 and an empty one before the first heading.
  package var number: Int
  package var anchor: String
  /// Blocks since the section's heading, or since the start of the page.
  package var block: Int
  /// UTF-8 bytes since the start of the block.
  package var offset: Int
  /// What stands there, to be found again where the text has changed.
  package var quote: String

  package init(
    fraction: Double, number: Int = 0, anchor: String = "", block: Int, offset: Int, quote: String = ""
  ) {
    self.fraction = fraction
    self.number = number
    self.anchor = anchor
    self.block = block
    self.offset = offset
    self.quote = quote
  }

  package init?(_ text: String) {
    let words = text.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    guard words.count >= 3, words[0].hasSuffix("%"), let percent = Double(words[0].dropLast()),
      percent >= 0, percent <= 100
    else { return nil }
    let numbers = words[1].split(whereSeparator: { $0 == "." || $0 == "+" }).map { Int($0) }
    guard numbers.count == 3, let number = numbers[0], let block = numbers[1], let offset = numbers[2],
      min(number, block, offset) >= 0, max(number, block, offset) <= Int(Int32.max)
    else { return nil }
    let anchor = words[2].hasPrefix("#") ? String(words[2].dropFirst()) : ""
    self.init(
      fraction: percent / 100, number: number, anchor: anchor.replacing("%20", with: " "), block: block,
      offset: offset, quote: words.count > 3 ? String(words[3]) : "")
  }

  package var text: String {
    let tenths = Int((min(max(fraction, 0), 1) * 1000).rounded())
    let percent = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    let anchor = number == 0 ? "-" : "#" + self.anchor.replacing(" ", with: "%20")
    return "\(percent)% \(number).\(block)+\(offset) \(anchor)" + (quote.isEmpty ? "" : " " + quote)
  }
}
