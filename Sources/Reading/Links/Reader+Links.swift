internal import Posts
internal import StateLog

/// Links lead through the collection, and out of it only when they are told to.
extension Reader {
  /// What has to be done before something can be done with a link.
  var choiceNeeded: Notice {
    let key = keymap.key(.nextTarget, in: .pager).map { ": \($0) does" } ?? ""
    return Notice(text: "choose a link first\(key)")
  }

  /// Goes where a link leads; one that leads out of the collection is only said.
  mutating func follow(_ link: Link) -> [Effect] {
    guard let id = (covered ?? pager)?.post.id else { return [] }
    if link.address.isEmpty {
      notice = Notice(text: "the link has no address")
      return []
    }
    // A post on standard input lies nowhere.
    if entry == .standardInput, link.anchor == nil {
      notice = Notice(text: LinkWords.address(link.address))
      return []
    }
    switch target(of: link, in: id) {
    case .post(let target, let anchor): return follow(link, to: target, anchor ?? "", from: id)
    case .outside(let address):
      let deeds: KeyValuePairs<Command, String> = [
        .browseOrOutline: "opens it", .keepForLater: "keeps it for later",
      ]
      let hint = keymap.hint(deeds, in: .pager, ", ")
      notice = Notice(text: "\(LinkWords.address(address))\(hint.isEmpty ? "" : " · ")\(hint)")
    case .file(let path): notice = Notice(text: "\(path) is no post")
    case .nowhere(let reason): notice = Notice(text: reason, isFailure: true)
    }
    return []
  }

  private mutating func follow(_ link: Link, to target: Post.ID, _ anchor: String, from id: Post.ID)
    -> [Effect]
  {
    if target == id {
      uncover()
      guard let pager, let destination = pager.page.destination(of: anchor) else {
        notice = Notice(text: "no section “\(anchor)” in this post")
        return []
      }
      leave(by: link)
      self.pager?.show(destination)
      return []
    }
    guard hasShelf else {
      notice = Notice(text: "\(target) is another post: open the folder to follow links")
      return []
    }
    uncover()
    leave(by: link)
    return go(to: target, at: .anchor(anchor))
  }

  private mutating func leave(by link: Link) {
    guard var stop = pager?.stop else { return }
    (stop.chosen, stop.isFollowed) = (.link(link), true)
    jumps.leave(stop)
  }

  /// Goes to a section of the post that has just come; says so where it has none of that name.
  mutating func show(anchor: String) {
    guard let destination = pager?.page.destination(of: anchor) else {
      notice = Notice(text: "no section “\(anchor)” in this post")
      return
    }
    pager?.show(destination)
  }

  mutating func target(of link: Link, in id: Post.ID) -> LinkTarget {
    if siteMap == nil { siteMap = SiteMap(library.posts, library.site) }
    return siteMap?.target(of: link.address, in: id) ?? .nowhere("")
  }

  /// Opens what a chosen link leads to outside, or keeps it for later.
  mutating func takeOutside(_ command: Command) -> [Effect] {
    guard let post = pager?.post, case .link(let link)? = pager?.choice?.target else {
      notice = choiceNeeded
      return []
    }
    let target =
      entry == .standardInput
      ? SiteMap(PostList()).target(of: link.address, in: "") : target(of: link, in: post.id)
    guard case .outside(let address) = target else {
      if command == .browseOrOutline, case .post = target { return follow(link) }
      notice = Notice(text: "\(link.address) does not lead out of the collection", isFailure: true)
      return []
    }
    if command == .browseOrOutline {
      notice = Notice(text: "opening \(LinkWords.address(address))")
      return [.browse(address)]
    }
    if refusesStandardInput("is not remembered") { return [] }
    note([StateKey.later(address): address], of: post, isLasting: true)
    notice = Notice(text: "kept for later: \(LinkWords.address(address))")
    return []
  }
}
