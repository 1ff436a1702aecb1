internal import Posts

/// A screen that tells of another one and is left again: its keys, made from the command table, or what it lacks.
package struct Help: Sendable {
  let subject: Subject
  private(set) var rows: [Row]
  private(set) var top = 0
  /// The cells above the status row.
  private(set) var size: Size
  private(set) var search: RowSearch?

  enum Subject: Sendable {
    case keys(Mode, Keymap)
    /// What of a library could not be read.
    case unreadable(Library)
  }

  init(_ subject: Subject, size: Size) {
    self.subject = subject
    self.size = size
    rows = HelpView.rows(of: subject, columns: size.columns)
  }

  mutating func fit(to size: Size) {
    self.size = size
    rows = HelpView.rows(of: subject, columns: size.columns)
    search?.renew(in: rows)
    scroll(to: top)
  }

  mutating func move(_ motion: Motion) {
    scroll(to: motion.row(from: top, page: size.rows, of: rows.count))
  }

  private mutating func scroll(to row: Int) {
    top = max(0, min(row, rows.count - size.rows))
  }

  // MARK: Searching

  mutating func beginSearch() {
    search = RowSearch(from: top)
  }

  /// Gives a key to the prompt; false for one that is not its own.
  mutating func type(_ key: Key) -> Bool {
    guard search?.type(key, in: rows) == true else { return false }
    showFirstHit()
    return true
  }

  mutating func paste(_ line: Substring) {
    search?.paste(line, in: rows)
    showFirstHit()
  }

  private mutating func showFirstHit() {
    if let search { scroll(to: search.start) }
    showHit()
  }

  mutating func keepSearch() {
    search?.isTyping = false
    if search?.text.isEmpty == true { search = nil }
  }

  /// Goes back to where the search was begun.
  mutating func giveUpSearch() {
    if let search { scroll(to: search.start) }
    search = nil
  }

  mutating func clearSearch() {
    search = nil
  }

  /// - Returns: whether it went round an end.
  mutating func walk(_ steps: Int) -> Bool {
    let isRound = search?.walk(steps) == true
    showHit()
    return isRound
  }

  private mutating func showHit() {
    guard let row = search?.current?.start.part, !(top..<top + size.rows).contains(row) else { return }
    // Some of what stands before it shows what it is about.
    scroll(to: row - size.rows / 3)
  }
}
