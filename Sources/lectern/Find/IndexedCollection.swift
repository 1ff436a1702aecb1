import ArgumentParser
import Posts
import Reading

/// A folder of posts with its index.
nonisolated struct IndexedCollection {
  private let path: String
  private let options: ScanOptions

  /// - Throws: `Misuse` where there is no folder.
  init(_ path: String, _ scanning: ScanningOptions) throws {
    let collection: Collection
    do {
      collection = try scanning.collection(path)
    } catch let failure as Failure {
      throw Misuse(description: failure.description)
    }
    guard collection.entry == .shelf else { throw Misuse(description: "\(path): not a folder") }
    self.path = path
    options = try scanning.options()
  }

  /// Works with the index when it is up to date. What could not be read, and an index that can't be kept, is said as an
  /// error.
  func withIndex<Result>(
    progress: Bool = false, _ work: (PostIndex, IndexUpdate) throws -> Result
  ) throws -> Result {
    try PostIndex.with(path, options, in: Environment.cacheFolder) { index in
      if let reason = index.memoryReason { Self.say("the index is kept in memory: \(reason)") }
      var meter = ProgressMeter(isShown: progress)
      let update = try index.update { progress in
        meter.show(progress)
        return true
      } whileWaiting: {
        Self.say("another program brings the index up to date; waiting for it")
      }
      meter.end()
      for finding in update.findings { Self.say(finding.description) }
      if let emptiness = update.emptiness(of: path) { Self.say(emptiness) }
      return try work(index, update)
    }
  }

  static func say(_ message: String) {
    var output = Output.error
    output.print("lectern: \(message)")
    try? output.finish()
  }
}

/// Says on standard error how far an update is: in one row on a terminal, else a row for each tenth.
nonisolated struct ProgressMeter {
  private let isShown: Bool
  private var start: ContinuousClock.Instant?
  private var last = -1

  init(isShown: Bool) {
    self.isShown = isShown
  }

  mutating func show(_ progress: IndexProgress) {
    guard isShown, progress.total > 0 else { return }
    let start = start ?? .now
    self.start = start
    let percent = progress.done * 100 / progress.total
    let step = Environment.isErrorTerminal ? percent : percent / 10
    guard step != last else { return }
    last = step
    var text = "\(progress.done) of \(progress.total) posts"
    if let left = TimeLeft.seconds(after: ContinuousClock.now - start, progress) {
      text += ", \(left) s still"
    }
    var output = Output.error
    if Environment.isErrorTerminal {
      // From the start of the row to its end.
      output.write { $0 += "\r\(text)\u{1B}[K".utf8 }
    } else {
      output.print(text)
    }
    try? output.finish()
  }

  func end() {
    guard start != nil, Environment.isErrorTerminal else { return }
    var output = Output.error
    output.write { $0 += "\r\u{1B}[K".utf8 }
    try? output.finish()
  }
}
