import Reading

/// Turns what a cell is for into how it looks. The only part that knows colours, and whether there are any.
nonisolated struct Theme: Sendable {
  private let capabilities: Capabilities
  private let looks: [Look]

  /// - Parameters:
  ///   - table: `nil` for the one that suits the terminal.
  ///   - background: `nil` where nobody knows it.
  ///   - noColor: the value of NO_COLOR; set and not empty, it asks for no colour (no-color.org).
  init(
    _ table: ThemeTable? = nil, _ capabilities: Capabilities, background: Background? = nil,
    noColor: String? = nil
  ) {
    self.capabilities = capabilities
    let depth = noColor?.isEmpty ?? true ? capabilities.depth : .none
    // What its colours tell apart is told by attributes where there are none.
    let table = depth == .none ? .mono : table ?? .suiting(background, depth)
    looks = Role.allCases.map { table.face($0).look(in: depth) }
  }

  func look(_ style: Style) -> Look {
    var look = looks[style.role.index]
    let marks = style.attributes
    if marks.contains(.bold) { look.attributes.insert(.bold) }
    if marks.contains(.italic) { look.attributes.insert(.italic) }
    if marks.contains(.underline) { look.attributes.insert(.underline) }
    if marks.contains(.reverse) { look.attributes.insert(.reverse) }
    if marks.contains(.strikethrough) { look.attributes.insert(.strikethrough) }
    return shown(look)
  }

  /// The look with what this terminal cannot show replaced by what it can.
  private func shown(_ look: Look) -> Look {
    var look = look
    if look.attributes.contains(.italic), !capabilities.attributes.contains(.italic) {
      look.attributes.remove(.italic)
      look.attributes.insert(.underline)
    }
    if look.attributes.contains(.strikethrough), !capabilities.attributes.contains(.strikethrough) {
      look.attributes.insert(.dim)
    }
    look.attributes.formIntersection(capabilities.attributes)
    return look
  }
}
