import Foundation
import Posts
import Reading
import StateLog
import Synchronization

/// Keeps what is remembered of a session's posts: reads the logs, and adds what the reader notes to that of this machine,
/// on a thread of its own. What it has to tell comes as events.
///
/// A place that is left at once is not worth a line: notes wait for half a second, but for those that are to last.
///
/// A class because the threads share it.
nonisolated final class StateKeeper: Sendable {
  private let folder: LogFolder
  /// The real path of what is open, a folder or a lone post.
  private let root: String
  /// The id of a post that is open alone.
  private let lone: Post.ID?
  private let post: @Sendable (Event) -> Void
  private let clock: @Sendable () -> LogTime
  private let bell: Bell
  private let work = Mutex(Work())
  /// Held by the thread that writes.
  private let pen = Mutex(())

  private struct Work {
    /// What is to be written, in order.
    var notes: [Note] = []
    /// `nil` until the logs were read.
    var homes: Homes?
    /// The last note that was written, and the last one that was written when the logs were read.
    var written = 0
    var read = 0
    /// When something was written last.
    var latest = LogTime.never
    var state = CollectionState()
    var failure: LogFailure?
    /// Whether it was tried to know the collection again: before that it is not given a name.
    var isRecognized = false
    var stamp: [String] = []
  }

  /// How long a note waits, and how long it is until it is tried again, in milliseconds.
  private static let patience: Int32 = 500
  private static let pause: Int32 = 5000
  /// The UTF-8 bytes of a log up to which nobody minds what is void in it.
  private static let leastCompacted = 1 << 18

  /// - Parameter clock: it may be wrong, and set back.
  init(
    of root: String, lone: Post.ID?, in folder: LogFolder,
    clock: @escaping @Sendable () -> LogTime = { .now },
    post: @escaping @Sendable (Event) -> Void
  ) throws(ScreenError) {
    self.root = root
    self.lone = lone
    self.folder = folder
    self.clock = clock
    self.post = post
    bell = try Bell()
  }

  /// Reads the logs, and then writes whatever is noted.
  func start() {
    Thread.detach {
      self.read()
      var limit = Self.leastCompacted
      while true {
        // The log is held in memory, and a program may be open for weeks.
        let size = self.folder.size
        if size > limit { limit = max(Self.leastCompacted, 2 * ((try? self.folder.compact()) ?? size)) }
        self.writeWhenDue()
      }
    }
  }

  func keep(_ notes: [Note]) {
    work.withLock { work in
      for note in notes {
        // A later note of the same things makes one before it void.
        if let before = work.notes.last, before.post == note.post, before.values.keys == note.values.keys,
          !before.isLasting
        {
          work.notes.removeLast()
        }
        work.notes.append(note)
      }
    }
    bell.ring()
  }

  /// Writes what still waits.
  ///
  /// - Returns: why that could not be done, if so.
  func finish() -> LogFailure? {
    let isRead = work.withLock { $0.homes != nil }
    if !isRead { read() }
    return write(isLasting: true, isFinal: true)
  }

  // MARK: Reading

  private func read() {
    pen.withLock { _ in readLogs() }
  }

  private func readLogs() {
    let stamp = folder.stamp
    let written = work.withLock { $0.written }
    let archive = folder.read().archive
    let homes = Homes(of: root, among: archive.roots(on: folder.machine))
    let state = CollectionState(archive, homes, lone: lone)
    work.withLock { work in
      (work.homes, work.state, work.stamp, work.read) = (homes, state, stamp, written)
    }
    post(.remembered(state, upTo: written))
  }

  /// Knows the collection again where it was opened elsewhere before, and posts that lie elsewhere in it now.
  func recognize(_ library: Library) {
    pen.withLock { _ in
      if work.withLock({ $0.homes == nil || $0.written > $0.read }) { readLogs() }
      if work.withLock({ $0.homes?.isComplete == false }) { take(adoption(of: library)) }
      work.withLock { $0.isRecognized = true }
      _ = writeNotes(isLasting: false)
      if work.withLock({ $0.written > $0.read }) { readLogs() }
      let (homes, state) = work.withLock { ($0.homes, $0.state) }
      if let homes, homes.isComplete { take(moves(in: library, homes, state)) }
    }
  }

  private func take(_ entries: [Entry]) {
    guard !entries.isEmpty, (try? folder.append(entries, isLasting: true)) != nil else { return }
    readLogs()
  }

  private func adoption(of library: Library) -> [Entry] {
    let collection = folder.read().archive.collection(like: library.bodies)
    return collection.map { [.opening(of: $0, at: root, clock())] } ?? []
  }

  private func moves(in library: Library, _ homes: Homes, _ state: CollectionState) -> [Entry] {
    let known = state.posts
    let gone = known.filter { library.posts.index(of: $0) == nil }
    if gone.isEmpty { return [] }
    let new = library.posts.filter { $0.words > 0 && !known.contains($0.id) }
    var ids = Dictionary(new.map { ($0.body?.text, $0.id) }) { first, _ in first }
    return gone.sorted().flatMap { old -> [Entry] in
      let noted = state.state(of: old)
      guard let body = noted.body, let id = ids.removeValue(forKey: body), let before = homes.name(of: old),
        let now = homes.name(of: id)
      else { return [] }
      return noted.entries(moving: before, to: now, after: state.latest(of: id))
    }
  }

  // MARK: Writing

  private func writeWhenDue() {
    wait(milliseconds: -1) { _ in true }
    let isLasting = { (work: borrowing Work) in work.notes.contains(where: \.isLasting) }
    if work.withLock({ $0.failure != nil }) {
      wait(milliseconds: Self.pause) { _ in false }
    } else if !work.withLock({ isLasting($0) }) {
      wait(milliseconds: Self.patience, until: isLasting)
    }
    if write(isLasting: work.withLock { isLasting($0) }) != nil { bell.ring() }
  }

  /// Waits for the bell, until something is so or so much time has passed; -1 is for as long as it takes.
  private func wait(milliseconds: Int32, until isSo: (borrowing Work) -> Bool) {
    let start = ContinuousClock.now
    while true {
      let passed = Int32((ContinuousClock.now - start) / .milliseconds(1))
      let left = milliseconds < 0 ? -1 : milliseconds - passed
      if milliseconds >= 0, left <= 0 { return }
      var input = pollfd(fd: bell.output, events: Int16(POLLIN), revents: 0)
      guard poll(&input, 1, left) > 0 else { continue }
      bell.still()
      if work.withLock({ isSo($0) }) { return }
    }
  }

  /// Writes the notes there are; they stay where that fails.
  private func write(isLasting: Bool, isFinal: Bool = false) -> LogFailure? {
    pen.withLock { _ in writeNotes(isLasting: isLasting, isFinal: isFinal) }
  }

  private func writeNotes(isLasting: Bool, isFinal: Bool = false) -> LogFailure? {
    let notes = work.withLock { $0.notes }
    let isNamed = work.withLock { $0.isRecognized || $0.homes?.isComplete == true || lone != nil }
    guard !notes.isEmpty, isNamed || isFinal else { return nil }
    do throws(LogFailure) {
      let stamp = folder.stamp
      let homes = try settledHomes()
      let (entries, latest) = entries(of: notes, homes)
      let isAlone = stamp == work.withLock { $0.stamp }
      try folder.append(entries, isLasting: isLasting)
      let written = folder.stamp
      work.withLock { work in
        work.written = max(work.written, notes.last?.number ?? 0)
        work.notes.removeAll { $0.number <= work.written }
        work.latest = latest
        work.homes = homes
        work.failure = nil
        if isAlone { work.stamp = written }
      }
      // Another program has noted something, or another machine.
      if isAlone { post(.kept(upTo: work.withLock { $0.written })) } else { readLogs() }
      return nil
    } catch {
      let isNew = work.withLock { work in
        defer { work.failure = error }
        return work.failure == nil
      }
      if isNew { post(.complained("what you read is not kept: \(error)")) }
      return error
    }
  }

  /// Where posts belong: a folder that is opened for the first time is given a name.
  private func settledHomes() throws(LogFailure) -> Homes {
    if let homes = work.withLock({ $0.homes }), homes.isComplete { return homes }
    return try folder.settle(root, as: Self.newName(), clock())
  }

  /// Each later than all that is known to be noted of the collection, whatever the clock says: it may have been set back.
  ///
  /// - Returns: with the time of the last one.
  private func entries(of notes: [Note], _ homes: Homes) -> (entries: [Entry], latest: LogTime) {
    var latest = work.withLock { max($0.latest, $0.state.latest) }
    var entries: [Entry] = []
    for note in notes where !note.values.isEmpty {
      guard let name = homes.name(of: lone == nil ? note.post : "") else { continue }
      latest = max(clock(), latest.next)
      let values = note.values.map { Entry.Value($0.key, $0.value) }.sorted { $0.key < $1.key }
      entries.append(Entry(time: latest, collection: name.collection, path: name.path, values))
    }
    return (entries, latest)
  }

  /// A name that no other collection has, whatever machine it was given on.
  private static func newName() -> String {
    let digits = "0123456789abcdefghijkmnpqrstuvwxyz"
    return "c" + String((0..<8).compactMap { _ in digits.randomElement() })
  }
}
