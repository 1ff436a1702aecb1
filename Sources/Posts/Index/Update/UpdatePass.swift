internal import Dispatch
internal import Foundation
internal import GRDB
internal import Synchronization

/// The changed files of an update, on their way into the index.
struct UpdatePass {
  private let scanner: Scanner
  private let changes: [FileChange]
  /// Posts whose files are not there any more, until one of the same contents turns up elsewhere.
  private var gone: [Digest: KnownPost]
  /// The same, of the same contents as another: only one of them can turn up elsewhere.
  private let twins: [KnownPost]
  private(set) var result: IndexUpdate
  private var done = 0
  private var isStopped = false
  private(set) var isComplete = false
  /// Files that were read and are to be written next.
  private var waiting: ReadFiles?

  /// Files that are read at a time.
  private static let portion = 64
  /// UTF-8 bytes from which on no more files are read at the same time.
  private static let largePortion = 8 << 20
  /// Words that are held until they are written: some 20 bytes each. The first ones are written soon, so that there is
  /// something to be found.
  private var wordLimit = 300_000
  private static let mostWords = 3_000_000

  init(
    root: String, options: ScanOptions, changes: [FileChange], gone: [KnownPost], result: IndexUpdate
  ) {
    scanner = Scanner(root: root, options: options)
    self.changes = changes
    let one = Dictionary(gone.map { ($0.digest, $0) }, uniquingKeysWith: { first, _ in first })
    self.gone = one
    twins = gone.filter { one[$0.digest]?.id != $0.id }
    self.result = result
  }

  var progress: IndexProgress { IndexProgress(done: done, total: changes.count) }
  /// Whether nothing was left out.
  var isWhole: Bool { isComplete && !isStopped }

  /// Reads and writes files until there is enough for a run, and writes that.
  mutating func step(_ database: Database, _ report: (IndexProgress) -> Bool) throws {
    let store = try PostStore(database)
    let first = try Int64.fetchOne(database, sql: "SELECT max(end) FROM runs") ?? 0
    guard (0..<Run.mostSections).contains(first) else { throw DatabaseError.damaged }
    var inverter = Inverter(from: UInt32(first))
    while inverter.count < wordLimit, !isStopped, done < changes.count {
      try advance(store, &inverter)
      if !report(progress) { isStopped = true }
    }
    wordLimit = min(Self.mostWords, 3 * wordLimit)
    isComplete = isStopped || done == changes.count
    if isWhole {
      for post in Array(gone.values) + twins { try store.remove(post) }
      result.gone += gone.count + twins.count
    }
    let sections = first..<Int64(inverter.nextSection)
    guard !sections.isEmpty else { return }
    var run = try RunWriter(database)
    try inverter.forEachWord { word, postings in try run.add(Data(word), postings) }
    try run.finish(sections)
  }

  /// Writes the files that were read, while the next ones are.
  private mutating func advance(_ store: PostStore, _ inverter: inout Inverter) throws {
    let portion = portion(from: done)
    let files = waiting ?? ReadFiles(changes[portion], scanner)
    waiting = nil
    let following = changes[self.portion(from: portion.upperBound)]
    let read = Mutex<ReadFiles?>(nil)
    let group = DispatchGroup()
    if !following.isEmpty {
      let scanner = scanner
      DispatchQueue.global().async(group: group) {
        let files = ReadFiles(following, scanner)
        read.withLock { $0 = files }
      }
    }
    defer { group.wait() }
    try write(files, store, &inverter)
    done = portion.upperBound
    group.wait()
    waiting = read.withLock { $0 }
  }

  private func portion(from start: Int) -> Range<Int> {
    var end = start
    var bytes = 0
    while end < changes.count, end - start < Self.portion, bytes < Self.largePortion {
      bytes += changes[end].size
      end += 1
    }
    return start..<end
  }

  private mutating func write(_ files: ReadFiles, _ store: PostStore, _ inverter: inout Inverter) throws {
    let harvest = files.harvest
    let list = harvest.list
    for (post, known) in zip(harvest.posts, files.known) {
      let moved = known == nil ? gone.removeValue(forKey: post.file.digest) : nil
      if moved != nil { result.moved += 1 }
      let before = known ?? moved
      if let before { try store.remove(before) }
      try store.insert(post, of: harvest, id: before?.id, first: inverter.nextSection)
      for section in harvest.sections[post.sections] { inverter.add(section.words, of: list) }
    }
    for (post, stamp) in files.same { try store.stamp(post.id, stamp) }
    for post in files.lost { try store.remove(post) }
    result.read += harvest.posts.count
    result.kept += files.same.count
    result.gone += files.lost.count
    result.findings += files.findings
  }
}
