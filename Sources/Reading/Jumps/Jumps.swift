internal import Posts

/// The way back, in a post and through posts: where links were followed from, and, after going back, where going forward leads.
///
/// Places, not rows: they stay what they are when the page is set anew.
struct Jumps: Equatable, Sendable {
  /// Where reading stood, and what was chosen there.
  struct Stop: Equatable, Sendable {
    let post: Post.ID
    let place: Place
    var chosen: Target?
    /// How far the page was panned.
    var shift = 0
    /// Whether a link was followed from here, and not only a key that goes far; of one that lies ahead, to here.
    var isFollowed = false

    /// The other end of the way between it and another stop.
    fileprivate func reached(from other: Stop) -> Stop {
      var stop = self
      stop.isFollowed = other.isFollowed
      return stop
    }
  }

  /// Whether the last command went back or forward.
  var isWalked = false
  private(set) var behind: [Stop] = []
  private(set) var ahead: [Stop] = []

  /// Nobody goes back further.
  private static let most = 200

  /// Takes note of where a jump starts, once where several start there. What lay ahead is given up.
  mutating func leave(_ stop: Stop) {
    if behind.last?.post == stop.post, behind.last?.place == stop.place,
      behind.last?.isFollowed == stop.isFollowed
    {
      behind.removeLast()
    }
    behind.append(stop)
    if behind.count > Self.most { behind.removeFirst() }
    ahead = []
  }

  /// The last stop that was left; going forward leads to `stop` again.
  mutating func back(from stop: Stop) -> Stop? {
    guard let last = behind.popLast() else { return nil }
    ahead.append(stop.reached(from: last))
    return last
  }

  mutating func forward(from stop: Stop) -> Stop? {
    guard let next = ahead.popLast() else { return nil }
    behind.append(stop.reached(from: next))
    return next
  }
}

extension Pager {
  /// Where reading stands now.
  var stop: Jumps.Stop { Jumps.Stop(post: post.id, place: place, chosen: choice?.target, shift: shift) }

  /// Goes to a stop; what was chosen there comes into view, where another size of the screen leaves it out.
  mutating func show(_ stop: Jumps.Stop) {
    shift = stop.shift
    show(stop.place)
    choose(stop.chosen)
    guard choice == nil, case .link(let link)? = stop.chosen, top.part < page.bodyEnd else { return }
    show(min(page.shown(page.position(at: link.start)), lastTop()))
    choose(stop.chosen)
    if choice == nil { show(stop.place) }
  }
}
