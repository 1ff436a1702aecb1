import ArgumentParser
import Posts
import Reading

/// A folder of posts with its index.
nonisolated struct IndexedCollection {
  private let collection: Collection

  /// - Throws: `Misuse` where there is no folder.
  init(_ path: String, _ scanning: ScanningOptions) throws {
    collection = try scanning.folder(path)
  }

  /// Works with the index when it is up to date. What could not be read, and an index that can't be kept, is said as an
  /// error.
  func withIndex<Result>(
    progress: Bool = false, _ work: (PostIndex, IndexUpdate) throws -> Result
  ) throws -> Result {
    try PostIndex.with(collection.path, collection.options, in: Environment.cacheFolder) { index in
      if let reason = index.memoryReason { Lectern.warn("the index is kept in memory: \(reason)") }
      var meter = ProgressMeter(isShown: progress)
      let update = try index.update { progress in
        meter.show(progress)
        return true
      } whileWaiting: {
        Lectern.warn("another program brings the index up to date; waiting for it")
      }
      meter.end()
      let emptiness = update.emptiness(of: collection.path)
      // Why the folder itself cannot be read is why it is empty.
      let findings = update.findings.filter { emptiness == nil || !$0.path.isEmpty }
      for finding in collection.located(findings) { Lectern.warn(finding.description) }
      if let emptiness { Lectern.warn(emptiness) }
      return try work(index, update)
    }
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
      text += ", \(left) s left"
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
