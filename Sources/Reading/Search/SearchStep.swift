/// A bounded part of the work of counting the hits in a post: values in, values out.
package struct SearchStep: Equatable, Sendable {
  /// The search that it belongs to.
  let number: Int
  /// How many parts were searched before it.
  let searched: Int
  let pattern: SearchPattern
  let text: PageText
  /// The parts to look through, in order; the step may end before the last.
  let parts: Range<Int>

  /// What is looked through before a key is answered, in bytes of source: some milliseconds of work.
  static let atOnce = 32 << 10
  /// What is looked through between two answers.
  static let asWork = 512 << 10

  /// The hits in each part, of as many parts as a budget in bytes of source allows; of one at the least.
  package struct Answer: Equatable, Sendable {
    let number: Int
    let searched: Int
    let counts: [Int32]
  }

  package static func == (left: SearchStep, right: SearchStep) -> Bool {
    (left.number, left.searched, left.parts) == (right.number, right.searched, right.parts)
  }

  package func run() -> Answer {
    run(budget: Self.asWork)
  }

  func run(budget: Int) -> Answer {
    var counts: [Int32] = []
    var spent = 0
    for part in parts where spent < budget {
      counts.append(Int32(clamping: text.hits(of: pattern, in: part).count))
      // Blocks without much text take time too.
      spent += text.size(of: part) + 32
    }
    return Answer(number: number, searched: searched, counts: counts)
  }
}
