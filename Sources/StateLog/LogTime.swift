#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A moment as logs write it: `2026-11-26T03:53:44.123Z`.
///
/// Held by its digits, which compare as the moments do.
package struct LogTime: Comparable, Hashable, Sendable {
  private let digits: UInt64

  /// The UTF-8 bytes of its text.
  static let length = 24
  private static let pattern = Array("0000-00-00T00:00:00.000Z".utf8)

  /// After all others.
  static let last = LogTime(millisecondsSince1970: .max)

  /// Before all others.
  package static let never = LogTime(digits: 0)

  private init(digits: UInt64) {
    self.digits = digits
  }

  /// What lies outside of the years from 1970 to 9999 becomes the nearest moment in them.
  package init(millisecondsSince1970 milliseconds: Int64) {
    let milliseconds = min(max(0, milliseconds), 253_402_300_799_999)
    var seconds = time_t(milliseconds / 1000)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    let fields = [
      parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec,
    ]
    let date = fields.reduce(UInt64(0)) { $0 * 100 + UInt64(max(0, $1)) }
    digits = date * 1000 + UInt64(milliseconds % 1000)
  }

  package static var now: LogTime {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return LogTime(millisecondsSince1970: Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000)
  }

  /// - Returns: `nil` for bytes that do not begin with a time of a day of some month.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= Self.length else { return nil }
    var digits: UInt64 = 0
    for index in 0..<Self.length {
      let (byte, expected) = (bytes[index], Self.pattern[index])
      if expected == UInt8(ascii: "0") {
        let digit = byte &- expected
        guard digit < 10 else { return nil }
        digits = digits * 10 + UInt64(digit)
      } else if byte != expected {
        return nil
      }
    }
    guard Self.isMoment(digits / 1000) else { return nil }
    self.digits = digits
  }

  private static func isMoment(_ digits: UInt64) -> Bool {
    let (month, day) = (digits / 100_000_000 % 100, digits / 1_000_000 % 100)
    return (1...12).contains(month) && (1...31).contains(day)
      && digits / 10_000 % 100 < 24 && digits / 100 % 100 < 60 && digits % 100 < 60
  }

  /// The first one after it; the last one there is stays. What is no day of the calendar, as the 31st of a shorter month,
  /// becomes one.
  package var next: LogTime {
    var parts = tm()
    let fields = Self.fields(of: digits / 1000)
    (parts.tm_year, parts.tm_mon, parts.tm_mday) = (fields[0] - 1900, fields[1] - 1, fields[2])
    (parts.tm_hour, parts.tm_min, parts.tm_sec) = (fields[3], fields[4], fields[5])
    let milliseconds = Int64(timegm(&parts)) * 1000 + Int64(digits % 1000)
    return LogTime(millisecondsSince1970: milliseconds + 1)
  }

  private static func fields(of digits: UInt64) -> [Int32] {
    var rest = digits
    var fields: [Int32] = []
    for _ in 0..<5 {
      fields.insert(Int32(rest % 100), at: 0)
      rest /= 100
    }
    return [Int32(truncatingIfNeeded: rest)] + fields
  }

  package var text: String {
    var rest = digits
    var bytes = Self.pattern
    for index in bytes.indices.reversed() where bytes[index] == UInt8(ascii: "0") {
      bytes[index] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  package static func < (left: LogTime, right: LogTime) -> Bool { left.digits < right.digits }
}
