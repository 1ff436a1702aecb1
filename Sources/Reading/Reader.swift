package import Posts

/// The state of the program: what is shown, and what every event makes of it.
///
/// A value without I/O, clock or environment: the same events give the same frames.
package struct Reader: Sendable {
  var size: Size
  var library: Library
  var progress = ScanProgress(done: 0, total: nil, isComplete: false)
  var index = IndexState()
  var shelf = Shelf()
  /// There while the list to narrow the shelf by is open.
  var facets: FacetList?
  /// Sections that are looked for in all posts; behind a post that was opened from there.
  var finder: Finder?
  var preview = Preview()
  /// The open post, or a table of it that has the whole screen.
  var pager: Pager?
  /// The open post while a table of it has the whole screen.
  var covered: Pager?
  var outline: Outline?
  var help: Help?
  var pending = Pending()
  /// Whether a shelf that was complete is read anew.
  var isRescanning = false
  /// The post that was asked for and has not arrived.
  var awaited: Post.ID?
  /// There while the open post is only a beginning: the rest of it is awaited.
  var beginning: Beginning?
  var following = Following()
  /// The post that is read anew for its row on the shelf.
  var renewed: Post.ID?
  /// What could not be read when it was asked for, until the collection is read anew: keys go past it.
  var unreadable: Set<Post.ID> = []
  /// The link whose address was copied last, and where the page stood.
  var copiedLink: (link: Link, place: Place)?
  /// The code that was copied last, and where the page stood.
  var copiedCode: (block: Int, place: Place)?
  /// The way back in the open post.
  var jumps = Jumps()
  /// What is remembered of posts.
  var memory = Memory()
  /// What was noted of the open post.
  var visit: Visit?
  /// Where the awaited post is to be opened at.
  var goal: (post: Post.ID, at: Goal)?
  /// The labels of the links in view, while one of them is typed.
  var labels: LinkLabels?
  /// What is shown of another place over the page.
  var peek: Peek?
  /// Where the links of the collection lead; made when one is followed.
  var siteMap: SiteMap?
  /// Where each post was left since the program started.
  var places: [Post.ID: Place] = [:]
  /// The widest row of running text that the user asks for, in columns.
  var measure: Int
  let firstMeasure: Int
  /// The words that everything is said in, for ears and fingers; `nil` where it is set.
  package var words: LinearWords?
  /// Whether running text fills its rows.
  package var isJustified = false
  /// Whether long lines of code go on in the next row; else they are panned.
  package var isCodeWrapped = false
  /// Whether lines of code have their numbers.
  package var isCodeNumbered = false
  /// How days are written.
  package var dates = DatePattern.iso
  /// The language of posts that name none, as `de` or `de_CH`.
  package var language: String?
  /// What puts text that runs from right to left in order.
  package var bidi: BidiAlgorithm?
  /// Where words may be divided, by language; `nil` in it where nothing knows, or not yet.
  var hyphenations: [String: Hyphenation?] = [:]
  var notice: Notice?
  /// What was searched for since the program started, the last one last.
  var searchHistory = History<SearchQuery>()
  /// What was looked for in all posts since the program started, the last one last.
  var findHistory = History<String>()
  /// How many requests there were to the index: each has a number of its own.
  var finds = 0
  /// The post whose footer was asked for, and the footer when it is there.
  var footer: (post: Post.ID, content: Footer?)?
  /// How many searches there were: each has a number of its own.
  var searches = 0
  let keymap: Keymap
  /// What is told of it: nothing of other posts where one was opened alone.
  let offered: Keymap
  let entry: Entry
  /// How much there is of the post on standard input.
  var arrival = Arrival.growing

  package static let standardMeasure = 72
  package static let narrowestMeasure = 20

  /// What the program was started with.
  package enum Entry: Equatable, Sendable {
    /// A collection: its shelf is shown, and stays behind every post.
    case shelf
    /// A single post: there is no shelf to go back to.
    case post(Post.ID)
    /// A single post that comes bit by bit and cannot be read again.
    case standardInput
  }

  /// - Parameters:
  ///   - root: the path of the collection as the user gave it, for messages.
  ///   - measure: the widest row of running text at first, in columns.
  package init(
    root: String, entry: Entry, size: Size, measure: Int = standardMeasure, keymap: Keymap = .standard
  ) {
    library = Library(root: root)
    self.entry = entry
    self.size = size
    self.keymap = keymap
    offered = entry == .shelf ? keymap : keymap.without(.find).without(.related)
    self.measure = measure
    firstMeasure = measure
  }

  /// Lists the posts so from the start.
  package mutating func arrangeShelf(by sort: ShelfSort, hidingRead hidesRead: Bool) {
    shelf.sort(by: sort, rows: shelfRows)
    if hidesRead { shelf.toggleHidingRead(rows: shelfRows) }
  }

  /// The id of the post on standard input.
  package static let standardInput: Post.ID = "-"

  /// What to do before the first event.
  package mutating func start() -> [Effect] {
    switch entry {
    case .shelf: return [.scan]
    case .post(let id): return open(id)
    case .standardInput:
      awaited = Self.standardInput
      return [.receive(Self.standardInput)]
    }
  }

  var mode: Mode {
    if help != nil { return .help }
    if finder?.isFront == true { return .finder }
    if covered != nil { return .table }
    if pager?.selection != nil { return .selection }
    if pager != nil { return outline?.hasFocus == true ? .outline : .pager }
    return !hasShelf ? .pager : facets == nil ? .shelf : .facets
  }

  var hasShelf: Bool { entry == .shelf }

  /// The cells above the status row.
  var viewport: Size { Size(rows: max(0, size.rows - 1), columns: size.columns) }

  /// - Parameter goal: where reading goes on in it; where it was left, without one.
  mutating func open(_ id: Post.ID, at goal: Goal? = nil) -> [Effect] {
    awaited = id
    self.goal = goal.map { (id, $0) }
    following.isReading = false
    following.isStale = false
    return [.load(id)]
  }

  mutating func closePost() {
    if let pager = covered ?? pager { leave(pager) }
    pager = nil
    leavePost()
    awaited = nil
    goal = nil
    (labels, peek) = (nil, nil)
    beginning = nil
    // What was read may have been written to.
    preview.clear()
    showMemory()
  }
}
