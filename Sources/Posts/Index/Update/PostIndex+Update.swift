internal import Foundation
internal import GRDB
import Markdown

extension PostIndex {
  /// Brings the index up to date with the files of the collection, reading only what has changed. One process at a
  /// time does; another one waits, and then finds nothing left to do.
  ///
  /// It is written in steps: what ends it, whatever that is, leaves the posts of the steps that are done. It ends early
  /// when `report` returns false.
  /// - Parameters:
  ///   - report: called after some posts each, and once before the first if there are any.
  ///   - whileWaiting: called once, where another process is at it.
  @discardableResult
  package func update(
    _ report: (IndexProgress) -> Bool = { _ in true }, whileWaiting: () -> Void = {}
  ) throws -> IndexUpdate {
    let lock = IndexLock(file, whileWaiting: whileWaiting)
    defer { withExtendedLifetime(lock) {} }
    var walker = Walker(root: root, includesAll: options.includesAll)
    var known = try database.read(KnownPost.all)
    var result = IndexUpdate()
    var changes: [FileChange] = []
    while let file = walker.next() {
      let before = known.removeValue(forKey: Array(file.id.utf8))
      if let before, before.stamp == file.stamp {
        result.kept += 1
      } else {
        changes.append(FileChange(id: file.id, size: Int(file.stamp.size), known: before))
      }
    }
    result.findings = walker.findings
    result.skipped = walker.skipped
    guard !changes.isEmpty || !known.isEmpty else { return result }
    guard changes.isEmpty || report(IndexProgress(done: 0, total: changes.count)) else { return result }
    let first = try database.read(Run.nextSection)
    var pass = UpdatePass(
      root: root, options: options, changes: changes, gone: Array(known.values), from: first, result: result)
    defer { pass.stop() }
    var step = UpdatePass.Step.next
    while case .next = step {
      try database.writeWithoutTransaction { database in
        try database.inTransaction {
          step = try pass.step(database, report)
          try database.execute(sql: "UPDATE state SET generation = generation + 1")
          if case .stopped = step { return .rollback }
          return .commit
        }
      }
    }
    if case .last = step { try database.write(RunMerge.run) }
    return pass.result
  }
}

/// A file that is new or may have changed.
struct FileChange {
  let id: Post.ID
  /// UTF-8 bytes.
  let size: Int
  let known: KnownPost?
}
