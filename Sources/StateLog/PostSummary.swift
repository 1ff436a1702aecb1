/// What the shelf tells of the state of a post.
package struct PostSummary: Equatable, Sendable {
  package var isRead = false
  /// What it said when it was read, a digest.
  package var readBody: UInt64?
  /// How much of the text had been in view, from 0 to 1.
  package var fraction = 0.0
  package var isStarred = false
  package var latest = LogTime.never

  package init() {}

  init(isRead: Bool, readBody: UInt64?, fraction: Double, isStarred: Bool, latest: LogTime) {
    self.isRead = isRead
    self.readBody = readBody
    self.fraction = fraction
    self.isStarred = isStarred
    self.latest = latest
  }

  /// How far a post is read.
  package enum Progress: Equatable, Sendable {
    case unread, reading, read
  }

  package var progress: Progress {
    isRead ? .read : fraction > 0 && fraction < 1 ? .reading : .unread
  }
}
