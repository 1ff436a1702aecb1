/// A file that people write by hand: each field has its line, and what is wrong in one spoils no other.
extension TOMLFields {
  struct Line: Equatable {
    let path: [String]
    let value: FieldValue
    /// Counted from 1.
    let number: Int
  }

  /// What has more is no such file.
  private static let mostFailures = 50

  /// - Parameter complain: is told what cannot be read; reading then goes on with what looks like the next field, or,
  ///   where it was the header of a table, the next header.
  static func lines(_ text: String, _ complain: (FormatError) -> Void) -> [Line] {
    var reader = TOMLFields(text)
    var fields = Fields()
    var lines: [Line] = []
    var (number, counted) = (1, 0)
    var failures = 0
    while true {
      do throws(FormatError) {
        guard let (path, value) = try reader.next(in: &fields) else { return lines }
        number += reader.text[counted..<reader.start].count { $0 == 10 }
        counted = reader.start
        lines.append(Line(path: path, value: value, number: number))
      } catch {
        complain(error)
        failures += 1
        if failures == mostFailures { return lines }
        reader.skipToNext()
      }
    }
  }

  private mutating func skipToNext() {
    let isHeader = text[start] == UInt8(ascii: "[")
    index = start
    repeat {
      while let byte = peek(), byte != 10 { index += 1 }
      index = min(index + 1, text.count)
    } while index < text.count && !(beginsHeader || !isHeader && beginsField)
  }

  /// Whether the line is `[name]`, and not the rest of a list.
  private var beginsHeader: Bool {
    let line = text[index...].prefix { $0 != 10 }.drop { $0 == 32 || $0 == 9 }
    let name = line.drop { $0 == UInt8(ascii: "[") }
    return name.count < line.count && name.first.map(Self.isName) ?? false
  }

  private var beginsField: Bool {
    let line = text[index...].prefix { $0 != 10 }.drop { $0 == 32 || $0 == 9 }
    return line.first.map(Self.isName) ?? false && line.contains(UInt8(ascii: "="))
  }
}
