/// Text to be copied, and what notices call it.
package struct Excerpt: Equatable, Sendable {
  /// As they stand in the source.
  package let bytes: [UInt8]
  package let kind: Kind

  package enum Kind: Equatable, Sendable {
    /// A section by its title, with those below it; or what else has a name.
    case section(String)
    case table
    /// What was selected, as it is shown.
    case passage
    /// A block of code, as its number among those in view.
    case code(Int, of: Int)
    /// An address, as the number of a link among those in view.
    case link(Int, of: Int)
  }

  package init(_ bytes: [UInt8], _ kind: Kind) {
    self.bytes = bytes
    self.kind = kind
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// What came of copying.
package enum CopyOutcome: Equatable, Sendable {
  /// - Parameter by: the means, as a notice names it.
  case copied(characters: Int, by: String)
  /// No program took it; the terminal may.
  case untaken
  /// It cannot be copied; the message says why.
  case refused(String)
}
