import Foundation
import Posts
import Reading
import Synchronization

/// How the index is searched.
nonisolated extension IndexKeeper {
  /// Answers a request, and none before it that is not answered yet.
  func find(_ request: FindRequest) {
    work.withLock { $0.request = request }
    beginSearching()
  }

  /// Has what a search needs to know ready before the first key.
  func prepare() {
    beginSearching(preparing: true)
  }

  private func beginSearching(preparing: Bool = false) {
    let begins = work.withLock { work in
      defer { work.isSearching = true }
      return !work.isSearching
    }
    guard begins else { return }
    Thread.detach { self.runSearches(preparing: preparing) }
  }

  /// Finds out what the page of a post ends with.
  func foot(_ id: Post.ID) {
    Thread.detach {
      guard var next = try? self.next(after: self.searched.withLock { $0 }) else { return }
      let linking = try? self.index().index.backlinks(to: id, limit: Self.mostLinks)
      let related = (try? next.search.related(to: id, limit: Self.mostRelated)) ?? []
      let (links, count) = (linking?.links ?? [], linking?.count ?? 0)
      let title = count > links.count ? "Linked from \(count) posts, the newest of them" : "Linked from"
      let entries = links.map { Footer.Entry($0.post, heading: $0.heading, anchor: $0.anchor) }
      self.post(
        .footed(
          id,
          Footer([Footer.Group(title, entries), Footer.Group("Related", related.map { Footer.Entry($0) })])))
    }
  }

  private static let mostLinks = 20
  private static let mostRelated = 5

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
