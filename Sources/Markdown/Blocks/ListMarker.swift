/// What starts a list item (CommonMark 0.30, section 5.2).
struct ListMarker {
  /// The bullet, or the `.` or `)` after a number.
  let byte: UInt8
  /// `nil` for a bullet.
  let number: Int?
  /// In bytes.
  let length: Int

  /// Reads the marker at the first byte of the line; gives `nil` where there is none.
  init?(_ cursor: LineCursor) {
    let text = cursor.text
    var end = cursor.first
    var value = 0
    while text[end].isDigit, end - cursor.first < 9 {
      value = value * 10 + Int(text[end] & 15)
      end += 1
    }
    byte = text[end]
    if end > cursor.first {
      guard byte == "." || byte == ")" else { return nil }
      number = value
    } else {
      guard byte == "-" || byte == "*" || byte == "+" else { return nil }
      number = nil
    }
    length = end + 1 - cursor.first
    guard end + 1 >= cursor.end || text[end + 1].isSpaceOrTab else { return nil }
  }

  /// Only an item that is not empty can, and one with a number only if it is 1.
  func canInterruptParagraph(_ cursor: LineCursor) -> Bool {
    guard number == nil || number == 1 else { return false }
    return !cursor.text.isBlank(cursor.first + length, cursor.end)
  }
}
