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
  private let report: @Sendable (Library) -> Void
  /// Rings when all is to be read.
  private let bell: Bell

  /// - Parameter report: takes the library when all of it was read, and when it has changed.
  init(
    _ collection: Collection, _ mailbox: Mailbox, _ watch: Watch,
    report: @escaping @Sendable (Library) -> Void = { _ in }
  ) throws(ScreenError) {
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
      while true { step(&pursuit) }
    }
  }

  /// Reads everything, as soon as what is being read is done.
  func scan() {
    bell.ring()
  }

  private func step(_ pursuit: inout Pursuit) {
    wait(for: pursuit)
    if bell.still() {
      let survey = collection.survey { library, progress in
        mailbox.post(.scanned(library: library, progress: progress))
        return true
      }
      pursuit.begin(Followed(survey))
      report(survey.library)
    }
    pursuit.take()
    guard let changes = pursuit.readIfDue() else { return }
    mailbox.post(.changed(changes))
    if let library = changes.library { report(library) }
  }

  /// Waits for something to happen, or until it is time to read.
  private func wait(for pursuit: Pursuit) {
    let milliseconds = pursuit.deadline.map { ($0 - .now) / .milliseconds(1) }
    var inputs = [bell.output, pursuit.descriptor].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    poll(&inputs, nfds_t(inputs.count), milliseconds.map { Int32(max(0, $0.rounded(.up))) } ?? -1)
  }
}
