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
