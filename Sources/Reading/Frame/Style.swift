/// What a cell is for. A theme turns a role into colours; nothing else knows any.
package enum Role: UInt8, CaseIterable, Sendable {
  case text
  /// What accompanies the text: dates, paths, captions, hints.
  case muted
  case title
  case subtitle
  case heading1, heading2, heading3, heading4, heading5, heading6
  case link
  case code
  case quote
  /// The bar and the label of a callout that does not warn.
  case callout
  /// Text that its author marked.
  case mark
  /// Text that its reader has highlighted.
  case highlight
  case rule
  case tag
  case badge
  /// The part of a row that a filter or a search found.
  case match
  /// The selected row.
  case selection
  case status
  case prompt
  case warning
  /// Code in a language that is known, and its parts by what they are; `code` is code of any other kind.
  case codeText, codeKeyword, codeType, codeFunction, codeString, codeEscape, codeNumber, codeComment
  case codeConstant, codeAttribute, codeTag, codeVariable, codeMeta
  case codeInserted, codeDeleted, codeHeading, codePrompt, codeOutput
}

extension Role {
  /// Its place among all of them.
  package var index: Int { Int(rawValue) }

  /// The role that it looks like in a theme that does not name it; in the end that is the text.
  package var fallback: Role {
    switch self {
    case .subtitle, .rule, .quote, .tag: .muted
    case .heading1, .heading2, .heading3, .heading4, .heading5, .heading6: .title
    case .badge, .selection: .status
    case .warning, .mark: .match
    case .highlight: .mark
    case .callout: .quote
    case .codeTag, .codeHeading: .codeKeyword
    case .codeEscape, .codeInserted: .codeString
    case .codeConstant: .codeNumber
    case .codeComment, .codePrompt: .muted
    case .codeType, .codeFunction, .codeString, .codeNumber, .codeAttribute, .codeVariable, .codeMeta,
      .codeDeleted, .codeOutput, .codeKeyword:
      .codeText
    case .text, .muted, .title, .link, .code, .match, .status, .prompt, .codeText: .text
    }
  }
}

/// The attributes that a terminal without colours can show too.
package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let bold = Attributes(rawValue: 1)
  package static let italic = Attributes(rawValue: 2)
  package static let underline = Attributes(rawValue: 4)
  package static let strikethrough = Attributes(rawValue: 8)
  package static let reverse = Attributes(rawValue: 16)
}

/// How a run of text looks: its role, and the attributes that its markup asks for.
package struct Style: Hashable, Sendable {
  package var role: Role
  package var attributes: Attributes

  package init(_ role: Role, _ attributes: Attributes = []) {
    self.role = role
    self.attributes = attributes
  }

  package static let text = Style(.text)
  package static let muted = Style(.muted)
}
