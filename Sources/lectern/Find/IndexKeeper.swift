import Foundation
import Posts
import Reading
import Synchronization

/// Keeps the index of a session's collection: opens it when it is first asked for, brings it up to date on one thread,
/// and searches it on another meanwhile. What it has to tell comes as events.
///
/// A class because the threads share it.
nonisolated final class IndexKeeper: Sendable {
  private let root: String
  private let options: ScanOptions
  private let cache: String?
  private let post: @Sendable (Event) -> Void
  private let opened = Mutex<Opened?>(nil)
  private let work = Mutex(Work())
  /// Between two searches, what they need to know of all posts.
  private let searched = Mutex<Searched?>(nil)

  /// The index, and how many there were before it.
  private struct Opened {
    var index: PostIndex
    var number = 0
  }

  private struct Searched {
    var search: PostSearch
    /// Of the index that it searches.
    var number: Int
  }

  private struct Work {
    var isUpdating = false
    var isUpdateWanted = false
    /// Where an update has to look, as far as that is known.
    var scope: UpdateScope?
    /// What went wrong with the index since it was last brought up to date.
    var failure: (any Error)?
    var isSearching = false
    /// The request that is to be answered next; one before it counts for nothing any more.
    var request: FindRequest?
  }

  /// - Parameters:
  ///   - cache: the user's folder for caches; `nil` where there is none.
  ///   - post: takes events from any thread.
  init(of root: String, _ options: ScanOptions, in cache: String?, post: @escaping @Sendable (Event) -> Void)
  {
    self.root = root
    self.options = options
    self.cache = cache
    self.post = post
  }

  /// What the index knew of the collection when it was brought up to date last; `nil` where that is nothing.
  /// - Parameter show: takes a first part of it, and all of it, each with the number of all posts.
  func known(_ show: (Survey, Int) -> Void) -> Survey? {
    guard let index = try? index().index, let newest = try? index.newest(Self.firstPosts), newest.total > 0
    else {
      return nil
    }
    if newest.total > Self.firstPosts { show(newest.survey, newest.total) }
    guard var survey = try? index.survey() else { return nil }
    // Once for all who get it.
    _ = survey.prepared()
    index.releaseMemory()
    show(survey, newest.total)
    return survey
  }

  /// More than the rows of a screen.
  private static let firstPosts = 200

  /// Takes note of all files there are, so that an update need not look for them.
  func note(_ files: SurveyedFiles) {
    work.withLock { $0.scope = .files(files) }
  }

  /// Takes note of posts that may have changed.
  func note(_ posts: Set<Post.ID>) {
    work.withLock { $0.scope = $0.scope?.adding(posts) ?? .posts(posts) }
  }

  /// Brings the index up to date; if that is being done, once more.
  func update() {
    let begins = work.withLock { work in
      work.isUpdateWanted = true
      defer { work.isUpdating = true }
      return !work.isUpdating
    }
    guard begins else { return }
    Thread.detach { self.runUpdates() }
  }

  /// Answers a request, and none before it that is not answered yet.
  func find(_ request: FindRequest) {
    let begins = work.withLock { work in
      work.request = request
      defer { work.isSearching = true }
      return !work.isSearching
    }
    guard begins else { return }
    Thread.detach { self.runSearches() }
  }

  /// Has what a search needs to know ready before the first key.
  private func prepare() {
    let begins = work.withLock { work in
      defer { work.isSearching = true }
      return !work.isSearching
    }
    guard begins else { return }
    Thread.detach { self.runSearches(preparing: true) }
  }

  /// Finds out what the page of a post ends with.
  func foot(_ id: Post.ID) {
    Thread.detach {
      guard var next = try? self.next(after: self.searched.withLock { $0 }) else { return }
      let links = (try? self.index().index.backlinks(to: id)) ?? []
      let related = (try? next.search.related(to: id, limit: Self.mostRelated)) ?? []
      let linking = links.prefix(Self.mostLinks).map {
        Footer.Entry($0.post, heading: $0.heading, anchor: $0.anchor)
      }
      let title =
        links.count > linking.count ? "Linked from \(links.count) posts, the newest of them" : "Linked from"
      self.post(
        .footed(
          id,
          Footer([Footer.Group(title, linking), Footer.Group("Related", related.map { Footer.Entry($0) })])))
    }
  }

  private static let mostLinks = 20
  private static let mostRelated = 5

  private func index() throws -> Opened {
    try opened.withLock { opened in
      if let opened { return opened }
      let new = Opened(index: try PostIndex(of: root, options: options, in: cache))
      opened = new
      return new
    }
  }

  // MARK: Updating

  private func runUpdates() {
    while let (scope, failure) = nextUpdate() {
      do {
        var scope = scope
        if let failure {
          guard try replace(after: failure) else { throw failure }
          scope = .everywhere
        }
        do {
          try update(index().index, scope)
        } catch {
          guard try replace(after: error) else { throw error }
          try update(index().index, .everywhere)
        }
      } catch {
        work.withLock { $0.scope = .everywhere }
        tell(.failed(PostIndex.reason(of: error)))
      }
    }
  }

  /// Where to look if an update is wanted, and what went wrong before it.
  private func nextUpdate() -> (UpdateScope, (any Error)?)? {
    work.withLock { work in
      guard work.isUpdateWanted else {
        work.isUpdating = false
        return nil
      }
      work.isUpdateWanted = false
      defer { (work.failure, work.scope) = (nil, nil) }
      return (work.scope ?? .everywhere, work.failure)
    }
  }

  /// Puts another index in the place of one that failed; false where it would fail the same way.
  private func replace(after error: any Error) throws -> Bool {
    try opened.withLock { opened in
      guard let index = try opened?.index.replacement(after: error) else { return false }
      opened = Opened(index: index, number: (opened?.number ?? 0) + 1)
      return true
    }
  }

  private func update(_ index: PostIndex, _ scope: UpdateScope) throws {
    let start = ContinuousClock.now
    var last = start
    try index.update(scope) { progress in
      let now = ContinuousClock.now
      // What is done in a moment needs no word.
      if now - last > .milliseconds(200) {
        last = now
        tell(.updating(progress, secondsLeft: TimeLeft.seconds(after: now - start, progress)))
      }
      return true
    } whileWaiting: {
      tell(.waiting)
    }
    index.releaseMemory()
    prepare()
    tell(.current)
  }

  private func tell(_ phase: IndexState.Phase) {
    let reason = opened.withLock { $0?.index.memoryReason }
    post(.indexed(IndexState(phase, memoryReason: reason)))
  }

  // MARK: Searching

  private func runSearches(preparing: Bool = false) {
    var searched = self.searched.withLock { $0 }
    defer { self.searched.withLock { $0 = searched } }
    if preparing, var next = try? next(after: searched), (try? next.search.prepare()) != nil {
      searched = next
    }
    while let request = nextRequest() {
      do {
        var next = try next(after: searched)
        let result = try next.search.run(request.query, limit: request.limit) {
          self.work.withLock { $0.request != nil }
        } early: { result in
          self.post(.answered(FindAnswer(number: request.number, .found(result))))
        }
        searched = next
        post(.answered(FindAnswer(number: request.number, .found(result))))
      } catch is CancellationError {
        continue
      } catch {
        // What is damaged is made anew; nothing else is helped by that.
        work.withLock { $0.failure = error }
        post(.answered(FindAnswer(number: request.number, .failed(PostIndex.reason(of: error)))))
        update()
      }
    }
  }

  /// What was searched before, unless another index has taken its place.
  private func next(after searched: Searched?) throws -> Searched {
    let opened = try index()
    if let searched, searched.number == opened.number { return searched }
    return Searched(search: PostSearch(opened.index), number: opened.number)
  }

  private func nextRequest() -> FindRequest? {
    work.withLock { work in
      defer { work.request = nil }
      work.isSearching = work.request != nil
      return work.request
    }
  }
}
