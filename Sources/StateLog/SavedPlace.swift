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
    var text = text
    let place = text.withUTF8 { SavedPlace(UnsafeRawBufferPointer($0)) }
    guard let place else { return nil }
    self = place
  }

  private init?(_ text: UnsafeRawBufferPointer) {
    guard let head = Head(text) else { return nil }
    let rest = text[head.end...]
    let words = rest.split(separator: UInt8(ascii: " "), maxSplits: 1, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    let anchor = words[0].hasPrefix("#") ? String(words[0].dropFirst()) : ""
    self.init(
      fraction: head.fraction, number: head.number, anchor: anchor.replacing("%20", with: " "),
      block: head.block, offset: head.offset, quote: words.count > 1 ? words[1] : "")
  }

  /// The fraction of a place as it stands in a log; 0 for what is none.
  static func fraction(of text: UnsafeRawBufferPointer) -> Double { Head(text)?.fraction ?? 0 }

  /// What a place begins with, up to its anchor.
  private struct Head {
    let fraction: Double
    let number: Int
    let block: Int
    let offset: Int
    /// UTF-8 bytes that it takes.
    let end: Int

    init?(_ text: UnsafeRawBufferPointer) {
      guard let percent = text.firstIndex(of: UInt8(ascii: "%")),
        let value = Double(String(decoding: text[..<percent], as: UTF8.self)), value >= 0, value <= 100
      else { return nil }
      var end = percent + 1
      func takes(_ byte: UInt8) -> Bool {
        guard end < text.count, text[end] == byte else { return false }
        end += 1
        return true
      }
      func number() -> Int? {
        let digits = text[end...].prefix { (0x30...0x39).contains($0) }
        guard (1...10).contains(digits.count) else { return nil }
        end = digits.endIndex
        let number = digits.reduce(0) { 10 * $0 + Int($1 - 0x30) }
        return number <= Int(Int32.max) ? number : nil
      }
      guard takes(UInt8(ascii: " ")), let section = number(), takes(UInt8(ascii: ".")), let block = number(),
        takes(UInt8(ascii: "+")), let offset = number(), takes(UInt8(ascii: " "))
      else { return nil }
      (fraction, self.number, self.block, self.offset, self.end) = (value / 100, section, block, offset, end)
    }
  }

  package var text: String {
    let tenths = Int((min(max(fraction, 0), 1) * 1000).rounded())
    let percent = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    let anchor = number == 0 ? "-" : "#" + self.anchor.replacing(" ", with: "%20")
    return "\(percent)% \(number).\(block)+\(offset) \(anchor)" + (quote.isEmpty ? "" : " " + quote)
  }
}
