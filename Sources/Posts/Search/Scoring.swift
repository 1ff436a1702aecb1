internal import Foundation

/// What a match adds to the score of a section, in 16 bits: whether the section itself holds it or only its post's
/// title does, whether it is the word that was asked for or another form of it, and how much it tells.
///
/// The more significant bits come first, so that the best of several matches is the largest number.
enum Contribution {
  static let own: UInt16 = 0x8000
  static let exact: UInt16 = 0x4000
  static let value: UInt16 = 0x3FFF
}

/// How much of a match a form of a word is.
enum MatchKind {
  case exact, form

  var factor: Double { self == .exact ? 1 : 0.7 }
}

/// The contributions of a word by the information of its postings.
struct ScoreTable {
  /// 0 where the word stands in none of the zones.
  let contributions: [UInt16]
  /// For the other sections of a post whose title holds the word; 0 where titles do not count.
  let inherited: UInt16
  /// Of the information, that it stands in the title.
  let title: UInt8

  private static let beginning = 0.6

  /// - Parameters:
  ///   - count: sections that hold the word.
  ///   - total: all sections.
  ///   - zones: bits of `Posting.info`.
  init(count: Int, of total: Int, _ kind: MatchKind, zones: UInt8) {
    let scale = Self.scale(count, total) * kind.factor
    let mark = kind == .form ? Contribution.own : Contribution.own | Contribution.exact
    contributions = (0...255).map { info in
      let info = UInt8(info)
      guard info & zones != 0 else { return 0 }
      return mark | Self.value(scale * Double(info & 0x0F) * Zone.factor(info & zones))
    }
    title = Zone.title.bit
    inherited = zones & title != 0 ? mark & Contribution.exact | Self.value(scale * 5) : 0
  }

  /// Of words that begin with what was asked for, by the strength of a list of theirs.
  init(beginningOf count: Int, of total: Int) {
    let scale = Self.scale(count, total) * Self.beginning
    contributions = (0...255).map { Self.contribution(of: UInt8($0), scale) }
    title = Strength.title
    inherited = Contribution.exact | Self.value(scale * 5)
  }

  /// The same by the information of the words' own postings.
  init(beginningOf count: Int, of total: Int, zones: UInt8) {
    let scale = Self.scale(count, total) * Self.beginning
    contributions = (0...255).map { info in
      let info = UInt8(info)
      return Self.contribution(of: Strength.of(info & (zones | 0x0F)), scale)
    }
    title = Zone.title.bit
    inherited = zones & title != 0 ? Contribution.exact | Self.value(scale * 5) : 0
  }

  private static func contribution(of strength: UInt8, _ scale: Double) -> UInt16 {
    guard strength != 0 else { return 0 }
    return Contribution.own | Contribution.exact | value(scale * Double(strength & Strength.value))
  }

  private static func scale(_ count: Int, _ total: Int) -> Double {
    let count = max(0, min(count, total))
    return 12 * max(0.1, log(1 + Double(total - count) / (Double(count) + 0.5)))
  }

  private static func value(_ score: Double) -> UInt16 {
    UInt16(max(1, min(Double(Contribution.value), score)))
  }
}
