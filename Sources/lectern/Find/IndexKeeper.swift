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
  let post: @Sendable (Event) -> Void
  let opened = Mutex<Opened?>(nil)
  let work = Mutex(Work())
  /// Between two searches, what they need to know of all posts.
  let searched = Mutex<Searched?>(nil)

  /// The index, and how many there were before it.
  struct Opened {
    var index: PostIndex
    var number = 0
  }

  struct Searched {
    var search: PostSearch
    /// Of the index that it searches.
    var number: Int
  }

  struct Work {
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

  /// Brings up to date what the index knew of the collection: its folders are walked while that is read. `nil` where the
  /// index knew nothing.
  /// - Parameters:
  ///   - show: takes a first part of what it knew, and all of it, each with the number of all posts.
  ///   - report: takes the library as what has changed is read, and when all is.
  func survey(
    _ show: (Survey, Int) -> Void, _ report: (Library, ScanProgress) -> Bool
  ) -> Survey? {
    guard let index = try? index().index, let newest = try? index.newest(Self.firstPosts), newest.total > 0
    else {
      return nil
    }
    if newest.total > Self.firstPosts { show(newest.survey, newest.total) }
    let scanner = Posts.Scanner(root: root, options: options)
    let (known, files) = sideBySide { () -> Survey? in
      guard var survey = try? index.survey() else { return nil }
      // Once for all who get it.
      _ = survey.prepared()
      index.releaseMemory()
      show(survey, newest.total)
      return survey
    } _: {
      scanner.walk()
    }
    return known.map { scanner.survey(from: $0, files, report) }
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

  /// The one that is open; opens it where none is.
  func index() throws -> Opened {
    try opened.withLock { opened in
      if let opened { return opened }
      let new = Opened(index: try PostIndex(of: root, options: options, in: cache))
      opened = new
      return new
    }
  }
}
