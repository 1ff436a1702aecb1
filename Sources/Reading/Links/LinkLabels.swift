/// Letters at the links in view, one of which is typed to follow it.
struct LinkLabels: Equatable, Sendable {
  private(set) var all: [(label: String, target: Target)]
  private(set) var typed = ""

  /// Those under the fingers first.
  private static let letters = Array("asdfghjklqwertyuiopzxcvbnm")

  /// - Parameter targets: in reading order.
  init(_ targets: [Target]) {
    let letters = Self.letters
    guard targets.count > letters.count else {
      all = zip(letters, targets).map { (String($0), $1) }
      return
    }
    let pairs = letters.lazy.flatMap { first in letters.lazy.map { String([first, $0]) } }
    all = zip(pairs, targets).map { ($0, $1) }
  }

  static func == (left: LinkLabels, right: LinkLabels) -> Bool {
    left.typed == right.typed && left.all.elementsEqual(right.all) { $0 == $1 }
  }

  /// Those that what is typed begins.
  var open: [(label: String, target: Target)] { all.filter { $0.label.hasPrefix(typed) } }

  /// Takes a letter; the target is chosen when its label is complete.
  mutating func type(_ letter: Character) -> Target? {
    let before = typed
    typed.append(letter.lowercased())
    if open.isEmpty { typed = before }
    return all.first { $0.label == typed }?.target
  }
}

extension Reader {
  /// Shows a label at each link in view.
  mutating func labelLinks() {
    guard let pager else { return }
    let links = pager.targets.filter { if case .link = $0 { true } else { false } }
    guard !links.isEmpty else {
      notice = Notice(text: "no link in view")
      return
    }
    labels = LinkLabels(links)
  }

  /// Takes a key while labels are shown; any that is no letter takes them away.
  mutating func typeLabel(_ key: Key) -> [Effect] {
    guard case .character(let letter) = key, letter.isASCII, letter.isLetter else {
      labels = nil
      return []
    }
    guard let target = labels?.type(letter) else { return [] }
    labels = nil
    pager?.choose(target)
    return follow(target)
  }
}

/// Draws labels over the starts of their links.
enum LinkLabelsView {
  static func draw(_ labels: LinkLabels, in frame: inout Frame) {
    let regions = frame.targets
    for (label, target) in labels.open {
      guard let region = regions.first(where: { $0.target == target }) else { continue }
      let column = min(region.columns.lowerBound, frame.size.columns - label.count)
      frame.put([Span(label, Style(.match, .bold))], row: region.row, column: max(0, column))
    }
  }
}
