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
  ///   - scope: where it looks for changes.
  ///   - report: called after some posts each, and once before the first if there are any.
  ///   - whileWaiting: called once, where another process is at it.
  @discardableResult
  package func update(
    _ scope: UpdateScope = .everywhere, _ report: (IndexProgress) -> Bool = { _ in true },
    whileWaiting: () -> Void = {}
  ) throws -> IndexUpdate {
    let lock = IndexLock(file, whileWaiting: whileWaiting)
    defer { withExtendedLifetime(lock) {} }
    let (changes, known, result) = try pending(try isOfSite() ? scope : .everywhere)
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

  /// Whether links were read for the site as it is configured now; else all posts are to be read anew from now on.
  private func isOfSite() throws -> Bool {
    let site = SiteConfig.found(around: root).text
    if try database.read({ try String.fetchOne($0, sql: "SELECT site FROM state") }) == site { return true }
    try database.write { database in
      try database.execute(sql: "UPDATE state SET site = ?", arguments: [site])
      // The stamp and the contents of no file.
      try database.execute(sql: "UPDATE posts SET modified = -1, high = 0, low = 0")
    }
    return false
  }

  /// The files that are new or may have changed, and the posts whose files are gone.
  private func pending(
    _ scope: UpdateScope
  ) throws -> (changes: [FileChange], gone: [[UInt8]: KnownPost], result: IndexUpdate) {
    var result = IndexUpdate()
    var changes: [FileChange] = []
    var known: [[UInt8]: KnownPost] = [:]
    func look(_ id: Post.ID, _ stamp: FileStamp) {
      let before = known.removeValue(forKey: Array(id.utf8))
      if let before, before.stamp == stamp {
        result.kept += 1
      } else {
        changes.append(FileChange(id: id, size: Int(stamp.size), known: before))
      }
    }
    switch scope {
    case .everywhere:
      known = try database.read(KnownPost.all)
      var walker = Walker(root: root, includesAll: options.includesAll)
      while let file = walker.next() { look(file.id, file.stamp) }
      (result.findings, result.skipped) = (walker.findings, walker.skipped)
    case .files(let files):
      let others = try database.read { try KnownPost.others(than: files, $0) }
      known = others.known
      result.kept = others.kept
      for id in others.files.sorted() { files.stamp(of: id).map { look(id, $0) } }
      (result.findings, result.skipped) = (files.findings, files.skipped)
    case .posts(let ids):
      known = try database.read { try KnownPost.at(ids, $0) }
      for id in ids.sorted() {
        if let stamp = (try? RealPath.target(of: "\(root)/\(id)"))?.stamp { look(id, stamp) }
      }
    }
    // Of a folder that is not there, or not to be read, it keeps what it has.
    if result.findings.contains(where: { $0.path.isEmpty }) { return ([], [:], result) }
    return (changes, known, result)
  }
}

/// Where an update looks for what has changed.
package enum UpdateScope: Sendable {
  /// In all folders.
  case everywhere
  /// Among the files of a survey, which are all there are.
  case files(SurveyedFiles)
  /// At these posts, the only ones that may be others.
  case posts(Set<Post.ID>)

  /// What is to be looked at after this was, and these posts may have changed.
  package func adding(_ posts: Set<Post.ID>) -> UpdateScope {
    if case .posts(let others) = self { return .posts(others.union(posts)) }
    // What a survey told of them may be old.
    return .everywhere
  }
}

/// A file that is new or may have changed.
struct FileChange {
  let id: Post.ID
  /// UTF-8 bytes.
  let size: Int
  let known: KnownPost?
}
