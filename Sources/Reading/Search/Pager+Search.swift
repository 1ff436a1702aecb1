extension Pager {
  /// What became of the wish to see a hit.
  enum Outcome: Equatable {
    /// It is in view. `isRound`: on the other side of an end of the post.
    case shown(isRound: Bool)
    /// There is none.
    case nothing
    /// The post is not searched that far yet.
    case pending
  }

  private var text: PageText { page.text }

  /// Searches from the top row on, and shows the first hit from there, or the last one above.
  mutating func find(_ pattern: SearchPattern, number: Int, isBackward: Bool) -> Outcome {
    begin(pattern, number: number)
    search?.isBackward = isBackward
    search?.goal = Search.Goal(isForward: !isBackward, place: page.textPlace(at: top))
    return pursue()
  }

  mutating func begin(_ pattern: SearchPattern, number: Int) {
    var search = Search(pattern, number: number, first: top.part, parts: page.postEnd)
    // To the end, and round from the start.
    for _ in 0..<2 {
      if let step = search.step(in: text) { _ = search.take(step.run(budget: SearchStep.atOnce)) }
    }
    self.search = search
    hits = [:]
  }

  /// The work that is left to count all hits.
  var searchStep: SearchStep? { search?.step(in: text) }

  /// Takes the answer of a step; `nil` for one that nobody waits for.
  mutating func take(_ answer: SearchStep.Answer) -> Outcome? {
    guard search?.take(answer) == true else { return nil }
    return pursue()
  }

  /// Shows the next hit, or the one before: of the hit that was shown last, or of the view where that has left it.
  mutating func walk(isForward: Bool) -> Outcome {
    var place = page.textPlace(at: top)
    if let hit = search?.current?.hit, isInView(page.position(of: hit)) {
      place = hit.start
      if isForward { place.offset += 1 }
    }
    search?.goal = Search.Goal(isForward: isForward, place: place)
    return pursue()
  }

  /// Goes so many hits on, or back, round the ends.
  mutating func walk(isForward: Bool, times: Int) -> Outcome {
    var outcome = walk(isForward: isForward)
    guard times > 1, case .shown(var isRound) = outcome else { return outcome }
    let rest = isForward ? times - 1 : 1 - times
    if let target = search?.target(rest) {
      let there = hits(in: target.part)
      guard there.indices.contains(target.index) else { return outcome }
      show(there[target.index], index: target.index)
      return .shown(isRound: isRound || target.isRound)
    }
    // Not all are counted yet: as many as take no time to be noticed.
    for _ in 1..<min(times, 1000) {
      outcome = walk(isForward: isForward)
      guard case .shown(let again) = outcome else { return outcome }
      isRound = isRound || again
    }
    return .shown(isRound: isRound)
  }

  /// Goes back to where a search began, without one.
  mutating func restart(_ prompt: SearchPrompt) {
    search = nil
    hits = [:]
    shift = prompt.shift
    show(prompt.start)
  }

  mutating func clearSearch() {
    search = nil
    hits = [:]
    settle()
  }

  /// Goes back to the search that there was before another one was typed.
  mutating func restore(_ prompt: SearchPrompt) {
    search = prompt.earlier
    hits = [:]
    shift = prompt.shift
    show(prompt.start)
  }

  /// Shows what the search wants to be shown, once it is known.
  private mutating func pursue() -> Outcome {
    guard let goal = search?.goal else {
      settle()
      return .pending
    }
    let part = goal.place.part
    let here = hits(in: part)
    let index =
      goal.isForward
      ? here.firstIndex { $0.start >= goal.place } : here.lastIndex { $0.start < goal.place }
    if let index {
      show(here[index], index: index)
      return .shown(isRound: false)
    }
    switch search?.neighbour(of: part, isForward: goal.isForward) {
    case .part(let next):
      let there = hits(in: next)
      guard let hit = goal.isForward ? there.first : there.last else { return .nothing }
      show(hit, index: goal.isForward ? 0 : there.count - 1)
      return .shown(isRound: goal.isForward ? next <= part : next >= part)
    case .unknown:
      settle()
      return .pending
    case .nowhere, nil:
      search?.goal = nil
      settle()
      return .nothing
    }
  }

  private mutating func show(_ hit: Hit, index: Int) {
    search?.show(hit, index: index)
    search?.goal = nil
    bringIntoView(hit)
  }

  /// Shows where a hit begins, whatever is folded or panned; it stays where it is in view.
  mutating func bringIntoView(_ hit: Hit) {
    reveal(hit.start.part)
    let position = page.position(of: hit)
    if isInView(position) {
      settle()
    } else {
      // Some of what stands before it shows what it is about.
      let above = page.position(-(viewport.rows / 3), below: position)
      show(min(above, lastTop()))
    }
    pan(to: hit)
  }

  /// The hits of a part, found when they are first asked for.
  mutating func hits(in part: Int) -> [Hit] {
    if let hits = hits[part] { return hits }
    guard let search else { return [] }
    let found = text.hits(of: search.pattern, in: part)
    if hits.count > Self.keptHits { hits = [:] }
    hits[part] = found
    return found
  }

  /// More parts than any viewport shows.
  private static let keptHits = 1024
}
