internal import Posts
internal import StateLog

extension Reader {
  /// What is to be kept of what has happened since this was asked last: to be asked when all events that wait were taken.
  package mutating func noteReading() -> [Effect] {
    watchPage()
    let notes = memory.takeNotes()
    return notes.isEmpty ? [] : [.remember(notes)]
  }

  /// Takes what the logs say.
  mutating func take(_ state: CollectionState, upTo number: Int) {
    let isFirst = memory.state == nil
    memory.take(state, upTo: number)
    showMemory()
    if isFirst { takeUpReading() }
  }

  /// Goes to where the post was left that was opened before that was known, unless it was moved since.
  private mutating func takeUpReading() {
    let visit = visit
    self.visit = nil
    guard let pager, visit == nil || visit?.place == pager.place, pager.top == .start, goal == nil,
      finder == nil,
      beginning == nil, covered == nil, !isSource
    else { return }
    showKeptPlace()
  }

  /// Notes where the open post stands, what was read of it, and whether its end was seen.
  private mutating func watchPage() {
    guard entry != .standardInput, beginning == nil, help == nil, finder?.isFront != true,
      let pager = covered ?? pager
    else { return }
    if visit?.post != pager.post.id || visit?.body != pager.post.body { beginVisit(to: pager) }
    watchPlace(of: pager)
    if covered == nil { watchSections(of: pager) }
  }

  private mutating func beginVisit(to pager: Pager) {
    let before = visit.flatMap { $0.post == pager.post.id ? $0 : nil }
    var visit = Visit(post: pager.post.id, body: pager.post.body, place: before?.place ?? pager.readingPlace)
    visit.hasSeenEnd = before?.hasSeenEnd == true
    self.visit = visit
    let state = memory.state(of: pager.post.id)
    let changes = state.isEmpty ? nil : digests(of: pager).changes(since: state)
    self.visit?.changes = changes
    if changes != nil { renewOutline() }
  }

  private mutating func watchPlace(of pager: Pager) {
    guard let visit, pager.readingPlace != visit.place else { return }
    notePlace(of: pager)
  }

  /// Takes note of where a post is left, so that it is on the disk.
  mutating func leave(_ pager: Pager) {
    let place = pager.readingPlace
    places[pager.post.id] = place
    guard let visit, visit.post == pager.post.id, entry != .standardInput else { return }
    if place != visit.place { notePlace(of: pager) }
    if covered == nil, beginning == nil { watchSections(of: pager) }
    // What was noted of it is to be on the disk now.
    memory.note([:], of: pager.post.id, isLasting: true)
    self.visit = nil
  }

  private mutating func notePlace(of pager: Pager) {
    visit?.place = pager.readingPlace
    note([StateKey.place: pager.savedPlace.text], of: pager.post)
  }

  /// Goes to where the post that has just been opened was left before the program was started.
  mutating func showKeptPlace() {
    guard let pager, let place = memory.state(of: pager.post.id).place else { return }
    self.pager?.show(place)
  }

  /// What the sections of the open post say.
  mutating func digests(of pager: Pager) -> SeenDigests {
    if let visit, visit.post == pager.post.id, let digests = visit.digests { return digests }
    let digests = SeenDigests(of: pager.rendered?.page ?? pager.page)
    if visit?.post == pager.post.id { visit?.digests = digests }
    return digests
  }

  /// Notes something of a post, with what it says now, by which it is known again where it has moved to.
  mutating func note(_ values: [String: String], of post: Post, isLasting: Bool = false) {
    var values = values
    if let body = post.body?.text, memory.state(of: post.id).body != body { values[StateKey.body] = body }
    memory.note(values, of: post.id, isLasting: isLasting)
  }
}
