internal import Posts

/// The screen that finds sections in all posts: what is typed, and what that has found.
struct Finder: Sendable {
  private(set) var text = ""
  private(set) var query = Query("")
  /// Of the last answer: while the next one is awaited, it stays.
  private(set) var result = SearchResult()
  /// Why the index could not be searched.
  private(set) var failure: String?
  /// Of the request that was made last.
  private(set) var number = 0
  /// The most sections to be found.
  private var limit = firstLimit
  /// Whether the answer to what is typed is there.
  private(set) var isAnswered = false
  /// What the last answer is for; it stays while the next one is awaited.
  private(set) var answered = ""
  /// Whether what is found next belongs to another text than what is shown.
  private var isOther = false
  private(set) var list = FoundList()
  /// Whether it is seen; else a post is read that was opened from it.
  private(set) var isFront = true
  /// Whether the index has changed while a post was read.
  var isStale = false
  /// What is to be opened and has not arrived.
  var aim: Aim?
  /// What was read before: leaving leads back there.
  private(set) var origin: Origin?
  private let history: [String]
  /// The entry of the history that is shown; its count where none is.
  private var recalled: Int

  static let firstLimit = 100
  private static let mostLimit = 20_000
  /// More than anybody types.
  static let longestText = 500
  /// Whether there was more than that.
  private(set) var isCut = false

  /// A post on its way, and where it opens.
  struct Aim: Sendable {
    let post: Post.ID
    /// Of its section.
    let anchor: String
    let arrival: Arrival

    enum Arrival: Sendable {
      case section, firstHit, lastHit
    }
  }

  struct Origin: Sendable {
    var pager: Pager?
    var covered: Pager?
    var outline: Outline?
    var jumps = Jumps()
    var following = Following()
    /// Whether its file has changed since.
    var isStale = false
  }

  /// - Parameter history: what was looked for before, the last one last.
  init(history: [String]) {
    self.history = history
    recalled = history.count
  }

  // MARK: Typing

  mutating func type(_ text: String) {
    self.text = String(text.prefix(Self.longestText))
    isCut = self.text.utf8.count < text.utf8.count
    recalled = history.count
    ask()
  }

  /// Shows what was looked for before; false where there is none, or where Up moves in the list.
  mutating func recall() -> Bool {
    let isFree = text.isEmpty || recalled < history.count && list.selected == 0
    guard isFree, recalled > 0 else { return false }
    recalled -= 1
    text = history[recalled]
    ask()
    return true
  }

  private mutating func ask() {
    query = Query(text)
    limit = Self.firstLimit
    isAnswered = false
    isOther = true
    guard query.isEmpty else { return }
    result = SearchResult()
    list = FoundList()
    failure = nil
    answered = ""
  }

  /// What to ask for now; `nil` where nothing is asked for.
  mutating func request(_ number: Int) -> FindRequest? {
    self.number = number
    if query.isEmpty { return nil }
    return FindRequest(number: number, query: query, limit: limit)
  }

  /// Asks for more of the same; false where there is no more, or it is awaited.
  mutating func extend() -> Bool {
    guard isAnswered, list.count >= limit, limit < Self.mostLimit, list.selected >= list.count - 30 else {
      return false
    }
    limit *= 4
    isAnswered = false
    return true
  }

  /// What comes first of an answer is shown at once, and gives way to all of it without moving what was selected.
  mutating func take(_ answer: FindAnswer, rows: Int) {
    guard answer.number == number else { return }
    switch answer.outcome {
    case .failed(let reason):
      failure = reason
      isAnswered = true
    case .found(var found):
      // There is more of the same already.
      guard found.isComplete || isOther else { return }
      isAnswered = found.isComplete
      failure = nil
      let before = result
      let isStart = list.selected == 0 && list.top == 0
      if !isOther, !before.isComplete, !isStart, let place = list.place(of: list.selected) {
        let post = before.posts[place.post]
        found = found.keeping(post.sections[place.section], of: post, at: place.post)
      }
      result = found
      // Nothing was selected yet but what happened to be the best.
      list = list.renewed(found, isOther || !before.isComplete && isStart ? nil : before, rows: rows)
      isOther = false
    }
    answered = text
  }

  // MARK: Moving

  mutating func move(_ motion: Motion) { list.move(motion) }
  mutating func select(_ entry: Int) { list.select(entry) }
  mutating func fit(rows: Int) { list.fit(rows: rows) }

  // MARK: Opening

  /// The post of an entry, and the section.
  func found(_ entry: Int) -> (post: FoundPost, section: FoundSection)? {
    guard let place = list.place(of: entry) else { return nil }
    let post = result.posts[place.post]
    return (post, post.sections[place.section])
  }

  var selected: (post: FoundPost, section: FoundSection)? { found(list.selected) }

  /// The entry of the first section of the post that comes some steps after another one, but for those passed over.
  func neighbour(of id: Post.ID, _ step: Int, passing passed: Set<Post.ID>) -> Int? {
    guard let index = result.posts.firstIndex(where: { $0.post.id == id }) else { return nil }
    let others =
      step > 0 ? Array(result.posts.indices[(index + 1)...]) : result.posts.indices[..<index].reversed()
    let fit = others.filter { !passed.contains(result.posts[$0].post.id) }
    guard fit.indices.contains(abs(step) - 1) else { return nil }
    return list.firstEntry(ofPost: fit[abs(step) - 1])
  }

  /// Gives way to a post that has arrived.
  /// - Parameter origin: what was read before, where it is seen now.
  mutating func giveWay(to aim: Aim, _ origin: Origin) {
    if isFront { self.origin = origin }
    isFront = false
    self.aim = nil
    let entry = (0..<list.count).first { entry in
      found(entry).map { $0.post.post.id == aim.post && $0.section.anchor == aim.anchor } ?? false
    }
    if let entry { list.select(entry) }
  }

  /// Takes note of files that have changed.
  mutating func follow(_ changed: Set<Post.ID>) {
    if let id = (origin?.covered ?? origin?.pager)?.post.id, changed.contains(id) { origin?.isStale = true }
  }

  /// Is seen again, as it was.
  /// - Returns: what was read before.
  mutating func comeBack() -> Origin {
    defer { origin = nil }
    isFront = true
    aim = nil
    return origin ?? Origin()
  }
}
