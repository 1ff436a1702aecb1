internal import Posts

/// The sections of the open post as a list to move by: the page jumps along.
///
/// Entry 0 is the title of the post, entry n + 1 the section n. What a row shows is made when it is drawn, so that
/// a post of 100,000 sections opens its outline as fast as any.
struct Outline: Sendable {
  let title: String
  let sections: PageSections
  /// The level that is not indented.
  let outermost: Int
  /// The words of the longest section.
  let longest: Int
  /// What has changed since the post was opened.
  private let changes: SectionChanges?
  private let isOpeningChanged: Bool
  /// Whether keys go to it; beside the page it stays without them.
  var hasFocus = true
  /// Where reading stood when it got the keys.
  var origin: Place
  /// Whether letters go to the filter.
  var isTyping = false
  private(set) var filter = ""
  /// The entries that pass the filter.
  private(set) var entries: [Int]
  private(set) var selection = ListSelection()
  private var rows = 1

  init(of pager: Pager, _ changes: SectionChanges? = nil) {
    self.changes = changes
    title = pager.post.title
    sections = pager.sections
    outermost = sections.lazy.map(\.level).min() ?? 1
    let sections = sections
    longest = sections.indices.lazy.map { sections.words(of: $0) }.max() ?? 0
    isOpeningChanged =
      changes.map { $0.isOpeningChanged || !$0.anchors.isSubset(of: Set(pager.sections.map(\.anchor))) }
      ?? false
    origin = pager.place
    entries = Array(0...sections.count)
  }

  /// The entry of a section, or of the text before the first one.
  static func entry(of section: Int?) -> Int { section.map { $0 + 1 } ?? 0 }

  /// `nil` where no entry passes the filter.
  var selectedEntry: Int? {
    entries.indices.contains(selection.index) ? entries[selection.index] : nil
  }

  /// The title of an entry as its section has it.
  func title(of entry: Int) -> String {
    entry == 0 ? title : sections[entry - 1].title
  }

  /// Whether it says something else than when the post was opened.
  func isChanged(_ entry: Int) -> Bool {
    entry == 0 ? isOpeningChanged : changes?.anchors.contains(sections[entry - 1].anchor) == true
  }

  /// Steps of indentation.
  func depth(of entry: Int) -> Int {
    entry == 0 ? 0 : sections[entry - 1].level - outermost
  }

  mutating func fit(rows: Int) {
    self.rows = rows
    selection.select(selection.index, of: entries.count, rows: rows)
  }

  mutating func move(_ motion: Motion) {
    selection.move(motion, of: entries.count)
  }

  mutating func select(_ entry: Int) {
    let index = entries.firstIndex { $0 >= entry } ?? entries.count - 1
    selection.select(index, of: entries.count, rows: rows)
  }

  /// Lists the entries whose titles hold all words of a text; what was selected stays so, or the next one is.
  mutating func narrow(to text: String) {
    let selected = selectedEntry ?? 0
    // What passes a longer filter has passed the shorter one.
    let candidates = !filter.isEmpty && text.hasPrefix(filter) ? entries : Array(0...sections.count)
    filter = text
    let words = WordMatch(text)
    entries =
      words.isEmpty
      ? candidates : candidates.filter { words.matches(String(OutlineTitle(title(of: $0)).text)) }
    select(selected)
  }
}
