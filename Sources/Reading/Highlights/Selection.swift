/// Text that is being selected.
struct Selection: Equatable, Sendable {
  /// The word that the keys move.
  var word: Passage
  /// The word at the other end; `nil` as long as nothing is selected.
  var start: Passage?
  /// The column that moving by rows keeps to.
  var column: Int?

  init(at word: Passage) {
    self.word = word
  }

  var passage: Passage? { start.map { $0.joined(to: word) } }

  /// Goes on from the other end.
  mutating func swapEnds() {
    guard let start else { return }
    (word, self.start, column) = (start, word, nil)
  }
}

extension Pager {
  /// The word to begin at: of the highlight that is chosen, of the hit that was shown last, else the first one in view.
  mutating func firstWord() -> Passage? {
    if case .highlight(let key)? = choice?.target, let chosen = highlights.first(where: { $0.key == key }) {
      return page.word(at: chosen.passage.start)
    }
    if let hit = search?.current?.hit, isInView(page.position(of: hit)), let word = page.word(at: hit.start) {
      return word
    }
    let word = word(near: top, column: 0, isForward: true)
    return word.flatMap { isInView(page.position(of: $0.first)) ? $0 : nil }
  }

  /// Goes on selecting what was being selected before the post was read anew: the same words, else from the first one in
  /// view.
  mutating func takeSelection(of before: Pager) {
    guard let selection = before.selection else { return }
    let ends = [selection.word] + [selection.start].compactMap(\.self)
    let carried = page.passages(of: ends.map { before.page.saved($0) })
    if let word = carried[0] ?? firstWord() {
      var carriedOn = Selection(at: word)
      carriedOn.start = carried.dropFirst().first ?? nil
      self.selection = carriedOn
    }
    settle()
  }

  /// Selects from the word on, or nothing.
  mutating func toggleStart() {
    guard let selection else { return }
    self.selection?.start = selection.start == nil ? selection.word : nil
    settle()
  }

  mutating func swapEnds() {
    selection?.swapEnds()
    showWord()
  }

  /// Moves the word of the selection, and what is in view along with it; false where there is nothing to move to.
  mutating func moveSelection(_ command: Command, times: Int?) -> Bool {
    guard var selection else { return false }
    let before = selection.word
    if let motion = Motion(command, times: times) {
      move(&selection, motion)
    } else {
      selection.column = nil
      for _ in 0..<min(times ?? 1, Self.mostSteps) {
        guard let next = word(command, from: selection.word) else { break }
        selection.word = next
      }
    }
    self.selection = selection
    showWord()
    return selection.word != before
  }

  /// Nobody counts more words.
  private static let mostSteps = 200

  private mutating func word(_ command: Command, from word: Passage) -> Passage? {
    switch command {
    case .nextWord: return page.word(of: TextUnits.words, from: word.start, isForward: true)
    case .previousWord: return page.word(of: TextUnits.words, from: word.start, isForward: false)
    case .nextSentence: return page.word(of: TextUnits.sentences, from: word.start, isForward: true)
    case .previousSentence: return page.word(of: TextUnits.sentences, from: word.start, isForward: false)
    case .nextParagraph: return page.word(of: Self.whole, from: word.start, isForward: true)
    case .previousParagraph: return page.word(of: Self.whole, from: word.start, isForward: false)
    case .rowStart: return page.word(atEdgeOf: page.cell(of: word).position, isRight: false)
    case .rowEnd: return page.word(atEdgeOf: page.cell(of: word).position, isRight: true)
    default: return nil
    }
  }

  private static func whole(_ text: String) -> [Range<Int>] {
    let words = TextUnits.words(of: text)
    return words.first.map { [$0.lowerBound..<(words.last ?? $0).upperBound] } ?? []
  }

  private mutating func move(_ selection: inout Selection, _ motion: Motion) {
    let (position, column) = page.cell(of: selection.word)
    let kept = selection.column ?? column
    selection.column = kept
    var target = position
    let isForward: Bool
    switch motion {
    case .rows(let rows):
      isForward = rows > 0
      target = page.position(rows, below: position)
    default:
      // The word stays in its row of the screen.
      let row = page.count(from: top, to: max(top, position))
      move(motion)
      target = page.position(row, below: top)
      isForward = target > position
    }
    if let word = word(near: target, column: kept, isForward: isForward) { selection.word = word }
  }

  /// The word at a column of a row, or of the next one that has any.
  private mutating func word(near position: Page.Position, column: Int, isForward: Bool) -> Passage? {
    var position = position
    for _ in 0..<Self.longestGap {
      if let word = page.word(at: position, column: column) { return word }
      let next = page.position(isForward ? 1 : -1, below: position)
      if next == position { break }
      position = next
    }
    return nil
  }

  /// Rows without text, one below the other, that moving by rows passes.
  private static let longestGap = 200

  /// Keeps the word of the selection in view.
  private mutating func showWord() {
    guard let word = selection?.word else { return }
    reveal(word.start.part)
    let position = page.cell(of: word).position
    if position < top {
      show(position)
    } else if !isInView(position) {
      show(max(top, min(page.position(1 - viewport.rows, below: position), lastTop())))
      if !isInView(position) { show(position) }
    } else {
      settle()
    }
    pan(to: word.first)
  }
}
