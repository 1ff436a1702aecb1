import Foundation
import Posts
import Reading

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reads a collection, and again what changes in it, on a thread of its own that lives as long as the program.
///
/// What is read goes to the mailbox: `Event.scanned`, and from then on `Event.changed` for each batch of changes.
nonisolated struct Follower: Sendable {
  private let collection: Collection
  private let mailbox: Mailbox
  private let watch: Watch
  private let keeper: IndexKeeper
  private let report: @Sendable (Library) -> Void
  /// Rings when all is to be read.
  private let bell: Bell

  /// - Parameters:
  ///   - keeper: knows the posts of the last time, and is told of each change.
  ///   - report: takes the library when all of it was read, and when it has changed.
  init(
    _ collection: Collection, _ mailbox: Mailbox, _ watch: Watch, _ keeper: IndexKeeper,
    report: @escaping @Sendable (Library) -> Void = { _ in }
  ) throws(ScreenError) {
    self.keeper = keeper
    self.report = report
    self.collection = collection
    self.mailbox = mailbox
    self.watch = watch
    bell = try Bell()
  }

  func start() {
    // What it says now is what a reader is going to read.
    let file = collection.entry == .shelf ? nil : LoneFile(collection.path)
    Thread.detach {
      var pursuit = Pursuit(of: collection, file, watch)
      var isFirst = true
      while true { step(&pursuit, isFirst: &isFirst) }
    }
  }

  /// Reads everything, as soon as what is being read is done.
  func scan() {
    bell.ring()
  }

  private func step(_ pursuit: inout Pursuit, isFirst: inout Bool) {
    wait(for: pursuit)
    if bell.still() {
      let survey = survey(fromIndex: isFirst)
      isFirst = false
      pursuit.begin(Followed(survey))
      report(survey.library)
    }
    pursuit.take()
    guard let changes = pursuit.readIfDue() else { return }
    keeper.note(changes.files)
    mailbox.post(.changed(changes))
    if let library = changes.library { report(library) }
  }

  /// - Parameter fromIndex: whether what the index knows is shown first and not read again: the newest posts at once, then
  ///   all.
  private func survey(fromIndex: Bool) -> Survey {
    var last: (library: Library, progress: ScanProgress)?
    func report(_ library: Library, _ progress: ScanProgress) -> Bool {
      if progress.isComplete {
        last = (library, progress)
      } else {
        mailbox.post(.scanned(library: library, progress: progress))
      }
      return true
    }
    func show(_ known: Survey, _ total: Int) {
      var known = known
      let progress = ScanProgress(done: 0, total: total, isComplete: false, isKnown: true)
      mailbox.post(.scanned(library: known.prepared(), progress: progress))
    }
    let known = fromIndex ? keeper.survey(show, report) : nil
    let survey = known ?? collection.survey(report)
    keeper.note(survey.files)
    if let last { mailbox.post(.scanned(library: last.library, progress: last.progress)) }
    return survey
  }

  /// Waits for something to happen, or until it is time to read.
  private func wait(for pursuit: Pursuit) {
    let milliseconds = pursuit.deadline.map { ($0 - .now) / .milliseconds(1) }
    var inputs = [bell.output, pursuit.descriptor].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    poll(&inputs, nfds_t(inputs.count), milliseconds.map { Int32(max(0, $0.rounded(.up))) } ?? -1)
  }
}
