internal import GRDB

/// The changed files of an update, on their way into the index.
struct UpdatePass {
  private let reading: ReadAhead
  private let count: Int
  /// Posts whose files are not there any more, until one of the same contents turns up elsewhere.
  private var gone: [Digest: KnownPost]
  /// The same, of the same contents as another: only one of them can turn up elsewhere.
  private let twins: [KnownPost]
  private(set) var result: IndexUpdate
  private var done = 0

  /// What a step comes to.
  enum Step {
    case next, last
    /// Nobody wants the rest: what the step has written is to be taken back.
    case stopped
  }

  /// - Parameter section: the number of the first section to come.
  init(
    root: String, options: ScanOptions, changes: [FileChange], gone: [KnownPost], from section: UInt32,
    result: IndexUpdate
  ) {
    reading = ReadAhead(changes, Scanner(root: root, options: options), from: section)
    count = changes.count
    let one = Dictionary(gone.map { ($0.digest, $0) }, uniquingKeysWith: { first, _ in first })
    self.gone = one
    twins = gone.filter { one[$0.digest]?.id != $0.id }
    self.result = result
  }

  var progress: IndexProgress { IndexProgress(done: done, total: count) }

  /// Writes files up to the end of a run, and the run.
  mutating func step(_ database: Database, _ report: (IndexProgress) -> Bool) throws -> Step {
    let before = result
    let store = try PostStore(database)
    while let portion = reading.next() {
      try write(portion, store)
      guard report(progress) else {
        result = before
        return .stopped
      }
      if let run = portion.run {
        try RunWriter.write(run, database)
        return .next
      }
    }
    for post in Array(gone.values) + twins { try store.remove(post) }
    result.gone += gone.count + twins.count
    return .last
  }

  /// Reads no more. To be called when nothing more is written, whatever the reason.
  func stop() { reading.stop() }

  private mutating func write(_ portion: ReadAhead.Portion, _ store: PostStore) throws {
    let files = portion.files
    let harvest = files.harvest
    for (post, known) in zip(harvest.posts, files.known) {
      let moved = known == nil ? gone.removeValue(forKey: post.file.digest) : nil
      if moved != nil { result.moved += 1 }
      let before = known ?? moved
      if let before { try store.remove(before) }
      let first = portion.firstSection + UInt32(post.sections.lowerBound)
      try store.insert(post, of: harvest, id: before?.id, first: first)
    }
    for (post, stamp) in files.same { try store.stamp(post.id, stamp) }
    for post in files.lost { try store.remove(post) }
    result.read += harvest.posts.count
    result.kept += files.same.count
    result.gone += files.lost.count
    result.findings += files.findings
    done += portion.count
  }
}
