import Posts
import Reading

/// A collection, or a post alone, with what is known of it and what has happened to it since.
nonisolated struct Pursuit {
  private let collection: Collection
  private let isWatched: Bool
  /// `nil` where nothing tells, or not of as many folders.
  private var notifier: Notifier?
  /// `nil` before it was read.
  private var followed: Followed?
  private var batch = Batch()
  /// When to look where nothing tells.
  private var nextLook = ContinuousClock.now

  /// How often is looked; a look may take this part of the time and no more.
  private static let pause = Duration.seconds(2)
  private static let pausesPerLook = 20

  init(of collection: Collection, _ file: LoneFile?, _ watch: Watch) {
    self.collection = collection
    isWatched = watch != .off
    notifier = watch == .on && !FileSystem.isShared(collection.path) ? Notifier() : nil
    if let file { begin(Followed(file)) }
  }

  /// Ready to read when something has happened; -1 where nothing tells.
  var descriptor: Int32 { notifier?.descriptor ?? -1 }

  /// When to read what has changed; `nil` while nothing has.
  var deadline: ContinuousClock.Instant? { batch.deadline ?? (looks ? nextLook : nil) }

  /// Whether only looking shows what has changed.
  private var looks: Bool { isWatched && followed != nil && notifier?.isTold != true }

  /// Goes on with what has been read just now.
  mutating func begin(_ followed: Followed) {
    self.followed = followed
    batch = Batch()
    nextLook = .now + Self.pause
    cover()
  }

  /// Takes all that has happened.
  mutating func take() {
    guard let followed, let notifier else { return }
    let now = ContinuousClock.now
    let includesAll = collection.options.includesAll
    for happening in notifier.take(path: path(of:)) {
      batch.add(at: now) { followed.note(happening, in: &$0, includesAll: includesAll) }
    }
  }

  /// Reads what has changed when it is time to; `nil` where nothing has.
  mutating func readIfDue() -> Changes? {
    let start = ContinuousClock.now
    guard let deadline, deadline <= start else { return nil }
    let touched = batch.deadline == nil ? Touched(needsWalk: true) : batch.touched
    batch = Batch()
    let scanner = collection.scanner
    let changes = followed?.update(touched, scanner)
    cover()
    nextLook = .now + max(Self.pause, (.now - start) * Self.pausesPerLook)
    return changes
  }

  /// Has itself told of the folders there are now. What happened in one before it was watched was not told.
  private mutating func cover() {
    guard let followed else { return }
    switch notifier?.cover(followed.folders, path: path(of:)) {
    case .more: batch.add(at: .now) { $0.addAll() }
    case .full: notifier = nil
    case .same, nil: break
    }
  }

  /// Where a folder of what is followed lies.
  private func path(of folder: String) -> String {
    collection.entry == .shelf ? collection.path(of: folder) : folder
  }
}
