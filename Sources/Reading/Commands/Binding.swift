/// A row of the command table: keys, where they work, and what they do.
///
/// A key that moves may begin a sequence, as `g` does: it acts at once, and what the sequence means takes that back.
package struct Binding: Sendable {
  package let command: Command
  package let modes: Set<Mode>
  package let keys: [Key]
  /// Keys that mean something one after the other.
  package let sequences: [[Key]]
  package let summary: String

  /// The one table of keys, as long as the user has settled nothing. The keymap, the help screen and docs/keys.md are made from it.
  package static let all: [Binding] = [
    Binding(
      .rowDown, .lists, [.character("j"), .down, .control("e"), .control("n")], "one row down"),
    Binding(.rowUp, .lists, [.character("k"), .up, .control("y"), .control("p")], "one row up"),
    Binding(.readOn, [.pager], [.character(" ")], "page down, or the next unread post"),
    Binding(.pageDown, [.shelf, .facets, .outline, .table, .help], [.character(" ")], "one page down"),
    Binding(
      .pageDown, .lists.subtracting([.pager]), [.character("f"), .pageDown, .control("f")], "one page down"),
    Binding(.pageDown, [.pager], [.pageDown, .control("f")], "one page down"),
    Binding(.pageUp, .lists, [.character("b"), .pageUp, .control("b")], "one page up"),
    Binding(.halfPageDown, .lists, [.character("d"), .control("d")], "half a page down"),
    Binding(.halfPageUp, .lists, [.character("u"), .control("u")], "half a page up"),
    Binding(
      .top, .lists, [.character("g"), .home, .character("<")],
      sequences: [[.character("g"), .character("g")]],
      "to the first row"),
    Binding(.bottom, .lists, [.character("G"), .end, .character(">")], "to the last row"),

    Binding(
      .panRight, [.pager, .table], [.right, .character("l")], "right in what is wider than the screen"),
    Binding(.panLeft, [.pager], [.left, .character("h")], "left in it; where all fits, back"),
    Binding(.panLeft, [.table], [.left, .character("h")], "left in it"),
    Binding(.panToStart, [.pager, .table], [.character("0")], "to its left edge"),
    Binding(.panToEnd, [.pager, .table], [.character("$")], "to its right edge"),
    Binding(.openTable, [.pager], [.character("T")], "the table in view on the whole screen"),

    Binding(.nextSection, [.pager], [.character("]")], "next section"),
    Binding(.previousSection, [.pager], [.character("[")], "previous section"),
    Binding(.nextPeerSection, [.pager], [.character("}")], "next section of the same level or above"),
    Binding(
      .previousPeerSection, [.pager], [.character("{")], "previous section of the same level or above"),

    Binding(.search, [.pager], [.character("/")], "search the text"),
    Binding(.search, [.table], [.character("/")], "search the table"),
    Binding(.search, [.help], [.character("/")], "search this list"),
    Binding(.nextHit, [.table, .help], [.character("n")], "next hit"),
    Binding(.previousHit, [.table, .help], [.character("N")], "previous hit"),
    Binding(.clear, [.table, .help], [.escape], "clear the search, else back"),
    Binding(.nextHit, [.pager], [.character("n")], "next hit, else next section"),
    Binding(.previousHit, [.pager], [.character("N")], "previous hit, else previous section"),
    Binding(.clear, [.pager], [.escape], "choose nothing, else clear the search, else back"),

    Binding(.percent, [.pager], [.character("%")], "so far into the post, as in `50%`"),
    Binding(.outline, [.pager], [.character("t")], "outline: move by the list of sections"),
    Binding(.browseOrOutline, [.pager], [.character("o")], "open the chosen link outside; else the outline"),
    Binding(.percent, [.table], [.character("%")], "so far into the table"),
    Binding(.open, [.outline], [.enter, .character("l"), .right], "read on at the selected section"),
    Binding(.filter, [.outline], [.character("/")], "find a section by its title"),

    Binding(.labelLinks, [.pager], [.character("f")], "follow a link by the letters shown at it"),
    Binding(.peek, [.pager], [.character("p")], "peek at where the chosen link leads"),
    Binding(.keepForLater, [.pager], [.character("O")], "keep the chosen link to be opened online later"),
    Binding(.nextTarget, [.pager], [.tab], "choose the next link, footnote or callout in view"),
    Binding(.previousTarget, [.pager], [.backTab], "choose the one before"),
    Binding(.follow, [.pager], [.enter], "follow or fold what is chosen; else one row down"),
    Binding(.setMark, [.pager], [.character("m")], "then a letter: mark this place, a capital for all posts"),
    Binding(
      .showMark, [.shelf, .pager], [.character("'")], "then a letter: to the place that was marked with it"),
    Binding(
      .jumpBack, [.pager], [.control("o")], sequences: [[.character("'"), .character("'")]],
      "back to before the last jump"),
    Binding(.jumpForward, [.pager], [.character("L")], "forward to where it led"),
    Binding(.goBack, [.pager], [.backspace], "back to what was followed, else to where you came from"),

    Binding(
      .select, [.pager], [.character("V")], "select text: to highlight it, to note something, to copy it"),
    Binding(.nextHighlight, [.pager], [.character(")")], "next highlight"),
    Binding(.previousHighlight, [.pager], [.character("(")], "previous highlight"),
    Binding(.removeHighlight, [.pager], [.character("X")], "take the chosen highlight away, with its note"),

    Binding(
      .toggleFold, [.pager], [], sequences: [[.character("z"), .character("a")]],
      "fold the callout, details or section, or unfold it"),
    Binding(
      .fold, [.pager], [], sequences: [[.character("z"), .character("c")]],
      "fold it, then what it is in"),
    Binding(.unfold, [.pager], [], sequences: [[.character("z"), .character("o")]], "unfold it"),
    Binding(.foldAll, [.pager], [], sequences: [[.character("z"), .character("M")]], "fold everything"),
    Binding(
      .unfoldAll, [.pager], [], sequences: [[.character("z"), .character("R")]], "unfold everything"),

    Binding(.open, [.shelf], [.enter, .character("l"), .right], "read the selected post"),
    Binding(.nextPost, [.pager], [.character("J")], "next post of the shelf, or of those that were found"),
    Binding(.previousPost, [.pager], [.character("K")], "previous post of them"),
    Binding(.nextUnread, [.shelf, .pager], [.character(".")], "next unread post"),
    Binding(.nextChanged, [.pager], [.character("C")], "next section that has changed since you read it"),
    Binding(.toggleRead, [.shelf, .pager], [.character("x")], "the post is read, or unread again"),
    Binding(.toggleStar, [.shelf, .pager], [.character("*")], "star the post, or take the star away"),
    Binding(.hideRead, [.shelf], [.character("H")], "leave out posts that are read, or list them"),
    Binding(
      .find, [.shelf], [.character("/")], sequences: [[.character("g"), .character("/")]],
      "find sections in all posts"),
    Binding(
      .find, [.facets, .pager, .outline, .table], [], sequences: [[.character("g"), .character("/")]],
      "find sections in all posts"),
    Binding(
      .related, [.pager, .outline], [], sequences: [[.character("g"), .character("r")]],
      "find posts that have much in common with this one"),
    Binding(
      .filter, [.shelf], [.character("&"), .character("F")], "filter by title, description, tags and path"),
    Binding(.facets, [.shelf], [.character("t")], "narrow by tags, series, years, folders and drafts"),
    Binding(.sort, [.shelf], [.character("s")], "sort by date, update, title, length or progress"),
    Binding(.clear, [.shelf], [.escape], "clear the filter, else take the last narrowing back"),
    Binding(.takeBack, [.shelf], [.backspace], "take the last narrowing back"),
    Binding(.open, [.facets], [.enter, .character("l"), .right], "show only the posts of the selected row"),
    Binding(
      .nextSection, [.facets], [.character("]"), .tab], "next kind: categories, series, years, folders"),
    Binding(.previousSection, [.facets], [.character("["), .backTab], "previous kind"),
    Binding(.filter, [.facets], [.character("/")], "find a row by its name"),

    Binding(.reload, [.shelf, .pager], [.character("R"), .character("r")], "read anew what is on the disk"),
    Binding(
      .edit, [.pager], [.character("e"), .character("v")], "edit the post here, in `$VISUAL` or `$EDITOR`"),
    Binding(
      .edit, [.shelf], [.character("e"), .character("v")], "edit the post, in `$VISUAL` or `$EDITOR`"),
    Binding(.copySection, [.pager], [.character("y")], "copy what Tab chose, or the section"),
    Binding(.copyCode, [.pager], [.character("c")], "copy the next code block in view"),
    Binding(.copyTable, [.table], [.character("y")], "copy the table as Markdown"),
    Binding(.copyLink, [.pager, .table], [.character("Y")], "copy the next link in view"),

    Binding(.source, [.pager], [.character("\\")], "the Markdown source here, and back"),
    Binding(.widen, [.pager], [.character("+")], "wider text"),
    Binding(.narrow, [.pager], [.character("-")], "narrower text"),
    Binding(.resetMeasure, [.pager], [.character("=")], "text as wide as at first"),
    Binding(.justify, [.pager], [.character("|")], "justified text, or ragged"),
    Binding(.wrapCode, [.pager], [.character("w")], "long lines of code broken, or panned"),
    Binding(.numberCode, [.pager], [.character("#")], "lines of code with numbers, or without"),

    Binding(
      .nextWord, [.selection], [.character("l"), .right, .character("w"), .character("e")], "next word"),
    Binding(.previousWord, [.selection], [.character("h"), .left, .character("b")], "previous word"),
    Binding(.rowDown, [.selection], [.character("j"), .down, .control("e"), .control("n")], "one row down"),
    Binding(.rowUp, [.selection], [.character("k"), .up, .control("y"), .control("p")], "one row up"),
    Binding(.rowStart, [.selection], [.character("0"), .home, .character("^")], "to the start of the row"),
    Binding(.rowEnd, [.selection], [.character("$"), .end], "to its end"),
    Binding(.nextSentence, [.selection], [.character(")")], "next sentence"),
    Binding(.previousSentence, [.selection], [.character("(")], "previous sentence"),
    Binding(.nextParagraph, [.selection], [.character("}"), .character("]")], "next paragraph"),
    Binding(.previousParagraph, [.selection], [.character("{"), .character("[")], "previous paragraph"),
    Binding(.pageDown, [.selection], [.pageDown, .control("f")], "one page down"),
    Binding(.pageUp, [.selection], [.pageUp, .control("b")], "one page up"),
    Binding(.halfPageDown, [.selection], [.control("d")], "half a page down"),
    Binding(.halfPageUp, [.selection], [.control("u")], "half a page up"),
    Binding(
      .top, [.selection], [.character("g"), .character("<")],
      sequences: [[.character("g"), .character("g")]], "to the start of the post"),
    Binding(.bottom, [.selection], [.character("G"), .character(">")], "to its end"),
    Binding(.beginHere, [.selection], [.character("v"), .character(" ")], "select from here on, or nothing"),
    Binding(.swapEnds, [.selection], [.character("o")], "to the other end of what is selected"),
    Binding(.highlight, [.selection], [.enter], "highlight what is selected, else the sentence"),
    Binding(
      .annotate, [.selection], [.character("a"), .character("i")], "highlight it, and note something there"),
    Binding(
      .removeHighlight, [.selection], [.character("d"), .character("X")],
      "take the highlight here away, with its note"),
    Binding(.copySection, [.selection], [.character("y")], "copy what is selected, else the sentence"),

    Binding(.rowDown, [.finder], [.down, .control("n")], "one section down"),
    Binding(.rowUp, [.finder], [.up, .control("p")], "one section up"),
    Binding(.pageDown, [.finder], [.pageDown, .control("f")], "one page down"),
    Binding(.pageUp, [.finder], [.pageUp, .control("b")], "one page up"),
    Binding(.top, [.finder], [.home], "to the first section"),
    Binding(.bottom, [.finder], [.end], "to the last section"),
    Binding(.open, [.finder], [.enter], "read the post at the selected section"),
    Binding(.back, [.finder], [.escape, .control("c")], "back to where you were"),

    Binding(
      .help, [.shelf, .facets, .pager, .selection, .outline, .table], [.character("?"), .function(1)],
      "all keys"),
    Binding(.help, [.finder], [.function(1)], "all keys"),
    Binding(.unreadable, [.shelf], [.character("!")], "what could not be read, and why"),
    Binding(.redraw, .all, [.control("l")], "paint the screen anew"),
    Binding(.suspend, .all, [.control("z")], "back to the shell until `fg`"),
    Binding(
      .back, [.pager], [.character("q")], "back to where you came from"),
    Binding(
      .back, [.help],
      [.character("q"), .character("h"), .left, .backspace, .character("?"), .function(1)],
      "back to where you came from"),
    Binding(
      .back, [.outline],
      [
        .escape, .character("q"), .character("t"), .character("o"), .character("h"), .left, .backspace,
      ],
      "back to where you were"),
    Binding(
      .back, [.facets],
      [.escape, .character("q"), .character("t"), .character("h"), .left, .backspace], "back to the shelf"),
    Binding(
      .back, [.selection], [.escape, .character("q"), .character("V"), .backspace], "back to reading"),
    Binding(.back, [.table], [.character("q"), .character("T"), .backspace], "back to where you were"),
    Binding(.quit, [.shelf], [.character("q")], "quit"),
    Binding(.quit, .lists.union([.selection]), [.character("Q"), .control("c")], "quit at once"),
  ]

  /// Its keys, each as a sequence of one, and its sequences.
  var allKeys: [[Key]] { keys.map { [$0] } + sequences }

  /// Its keys and sequences as help and documents print them.
  var names: [String] { allKeys.map(\.name) }

  package init(
    _ command: Command, _ modes: Set<Mode>, _ keys: [Key], sequences: [[Key]] = [], _ summary: String
  ) {
    self.command = command
    self.modes = modes
    self.keys = keys
    self.sequences = sequences
    self.summary = summary
  }
}

extension Set<Mode> {
  fileprivate static let all = Set(Mode.allCases)
  /// Where letters are commands.
  fileprivate static let lists = all.subtracting([.finder, .selection])
}
