/// A search in a post: how many hits each part has, as far as they are counted, and the hit that was shown last.
///
/// Only counts are kept of what is not in view, so that a post full of hits needs no more memory than others.
/// The parts are searched from where the search began, round to there.
struct Search: Sendable {
  let pattern: SearchPattern
  /// Tells its answers from those of the searches before it.
  let number: Int
  /// Whether going on means going back.
  var isBackward = false
  /// The part that is searched first.
  private let first: Int
  private var counts: [Int32]
  /// How many parts are searched.
  private(set) var searched = 0
  /// The hits found so far.
  private(set) var total = 0
  /// What is to be shown as soon as it is found.
  var goal: Goal?
  var current: Current?

  struct Goal: Sendable {
    var isForward: Bool
    /// Forward, the first hit from here on is wanted; else the last one before.
    var place: TextPlace
  }

  /// The hit that was shown last.
  struct Current: Sendable {
    let hit: Hit
    /// Its place among the hits of its part.
    let index: Int
    /// Its place among all, from 1; `nil` until they are counted.
    var ordinal: Int?
  }

  init(_ pattern: SearchPattern, number: Int, first: Int, parts: Int) {
    self.pattern = pattern
    self.number = number
    self.first = first
    counts = Array(repeating: 0, count: parts)
  }

  /// The same search in another text: nothing of it is counted yet.
  init(again search: Search, number: Int, first: Int, parts: Int) {
    self.init(search.pattern, number: number, first: first, parts: parts)
    isBackward = search.isBackward
  }

  var isComplete: Bool { searched == counts.count }

  /// What is to be searched next; `nil` at the end.
  func step(in text: PageText) -> SearchStep? {
    if isComplete { return nil }
    let start = (first + searched) % counts.count
    let parts = start..<(start >= first ? counts.count : first)
    return SearchStep(number: number, searched: searched, pattern: pattern, text: text, parts: parts)
  }

  /// Takes an answer; false for one that nobody waits for.
  mutating func take(_ answer: SearchStep.Answer) -> Bool {
    guard answer.number == number, answer.searched == searched, !isComplete else { return false }
    for count in answer.counts {
      counts[(first + searched) % counts.count] = count
      searched += 1
      total += Int(count)
    }
    number(&current)
    return true
  }

  mutating func show(_ hit: Hit, index: Int) {
    current = Current(hit: hit, index: index)
    number(&current)
  }

  private func number(_ current: inout Current?) {
    guard isComplete, let part = current?.hit.start.part, let index = current?.index else { return }
    current?.ordinal = counts[..<part].reduce(0) { $0 + Int($1) } + index + 1
  }

  /// The next part with hits, after one or before it, round the ends; it may be the same.
  enum Neighbour: Equatable {
    case part(Int)
    case nowhere
    /// Something between is not searched yet.
    case unknown
  }

  func neighbour(of part: Int, isForward: Bool) -> Neighbour {
    let count = counts.count
    for distance in 1...count {
      let next = (part + (isForward ? distance : count - distance)) % count
      guard (next - first + count) % count < searched else { return .unknown }
      if counts[next] > 0 { return .part(next) }
    }
    return .nowhere
  }

  /// The hit so many steps from the one that was shown last, negative back, round the ends; `nil` until all are counted.
  func target(_ steps: Int) -> (part: Int, index: Int, isRound: Bool)? {
    guard let ordinal = current?.ordinal, total > 0 else { return nil }
    let aim = ordinal - 1 + steps
    var rest = (aim % total + total) % total
    for (part, count) in counts.enumerated() {
      if rest < count { return (part, rest, isRound: !(0..<total).contains(aim)) }
      rest -= Int(count)
    }
    return nil
  }

  /// The hits of some parts, as far as they are counted.
  func count(in parts: Range<Int>) -> Int {
    counts[parts.clamped(to: counts.indices)].reduce(0) { $0 + Int($1) }
  }

  /// How far along, as the status row says it.
  var status: String {
    if let ordinal = current?.ordinal { return "\(ordinal) of \(total)" }
    let hits = total == 0 && isComplete ? "no hit" : total == 1 ? "1 hit" : "\(total) hits"
    return isComplete ? hits : hits + " so far"
  }
}
