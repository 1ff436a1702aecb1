/// The elements of HTML that are open where text stands: how it looks, and where it leads.
struct OpenElements {
  private var elements: [(name: String, link: Link?)] = []

  /// Elements in each other that are kept account of.
  private static let deepest = 100

  var isEmpty: Bool { elements.isEmpty }
  var count: Int { elements.count }

  /// The name of the innermost.
  var innermost: String? { elements.last?.name }

  /// The innermost link; an anchor that leads nowhere is none.
  var link: Link? { elements.last { $0.link != nil }?.link }

  /// The level of the innermost heading.
  var headingLevel: Int? {
    for (name, _) in elements.reversed() where name.count == 2 && name.first == "h" {
      if let level = name.last?.wholeNumberValue, 1...6 ~= level { return level }
    }
    return nil
  }

  /// - Parameter style: the one around all of them.
  func style(in style: Style) -> Style {
    elements.reduce(style) { $1.name == "a" && $1.link == nil ? $0 : HTMLText.style($0, in: $1.name) }
  }

  mutating func open(_ name: String, link: Link? = nil) {
    if elements.count < Self.deepest { elements.append((name, link)) }
  }

  /// Closes the innermost of a name, with all in it; false where none is open.
  @discardableResult
  mutating func close(_ name: String) -> Bool {
    guard let index = elements.lastIndex(where: { $0.name == name }) else { return false }
    elements.removeSubrange(index...)
    return true
  }

  /// Closes all but the outermost so many.
  mutating func close(to count: Int) {
    elements.removeLast(max(0, elements.count - count))
  }
}
