internal import Posts

/// What is told of a post beside its title.
enum PostFacts {
  /// Date, minutes, badges and tags, in the order they are read.
  static func line(_ post: Post, _ dates: DatePattern) -> [(String, Style)] {
    var facts: [(String, Style)] = []
    if let date = post.date { facts.append((dates.text(of: date), .muted)) }
    if let updated = post.updated, updated != post.date {
      facts.append(("updated \(dates.text(of: updated))", .muted))
    }
    if post.minutes > 0 { facts.append((duration(post.minutes), .muted)) }
    for badge in badges(post) { facts.append((badge, Style(.badge))) }
    if let series = post.series { facts.append((series, .muted)) }
    if !post.tags.isEmpty { facts.append((post.tags.map { "#\($0)" }.joined(separator: " "), Style(.tag))) }
    return Array(facts.map { [$0] }.joined(separator: [(" · ", .muted)]))
  }

  /// Minutes, or hours where there are many.
  static func duration(_ minutes: Int) -> String {
    minutes < 100 ? "\(minutes) min" : "\((minutes + 30) / 60) h"
  }

  static func words(_ count: Int) -> String { count == 1 ? "1 word" : "\(count.grouped) words" }

  /// The badges as words.
  static func badges(_ post: Post) -> [String] {
    var words: [String] = []
    if post.badges.contains(.draft) { words.append("draft") }
    if post.badges.contains(.future) { words.append("future") }
    if post.badges.contains(.expired) { words.append("expired") }
    return words
  }
}
