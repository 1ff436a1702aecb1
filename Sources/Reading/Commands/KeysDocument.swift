/// The command table as a Markdown document.
package enum KeysDocument {
  package static var text: String {
    """
    # Keys

    Made from the command table; `make docs` writes it anew. Each command can have other keys: [settings.md](settings.md).

    ## On the shelf

    \(table(.shelf))

    \(promptTable(.shelf))

    ## In the list to narrow the shelf by

    \(table(.facets))

    \(promptTable(.facets))

    A row is a tag, a category, a series, a year, a folder, or why a site would not show a post; its number is how many of the
    posts have it that are listed now. Each choice narrows the shelf further; Esc and Backspace take the last one back.

    ## Where sections are found in all posts

    All letters are typed.

    \(table(.finder))

    \(promptTable(.finder))

    A post that is opened there shows what was looked for wherever it stands, and `n` and `N` walk it, on into the next
    post that was found. Esc and Backspace lead back to what was found. What can be asked for: [search.md](search.md).

    ## In a post

    \(table(.pager))

    \(promptTable(.pager))

    The first hit from where you are comes into view as you type, backward the last one above it; `n` goes on in the
    direction of the search, `N` against it. Lower-case letters find both cases. A regular expression knows `.`, `[a-z]`,
    `\\d` `\\w` `\\s`, `^` `$` `\\b`, `( )`, `|`, `*` `+` `?` `{m,n}`. The search goes along to the next post until
    Esc clears it.

    A number before a key that moves is how often it does: `5j`, `3]`. `50%` and `50G` go to the half of the post, `10G`
    in a list to its tenth row.

    Tab and Shift-Tab choose one of the links, images and footnotes in view, as `3` Tab does the third one; the last row
    says where it leads, of a footnote what it says. Enter goes to a footnote or a section, in this post or another one of
    the collection; an address that leads out of it is said. Enter on a footnote goes back to where it was referred to.
    Backspace goes back as often as something was followed, to the very row, and `L` forward. So does Ctrl-I right after
    Ctrl-O: terminals send Tab for it. Esc chooses nothing.

    After `f` the letters at a link follow it; any other key takes them away. While something is peeked at, keys that move,
    as `j` and `k`, move in it, Enter goes there, and any other key is back.

    ## While text of a post is selected

    \(table(.selection))

    \(promptTable(.selection))

    One word is lit at first: keys move it. From where `v` was typed on, all up to it is selected. Highlights stay; Tab
    chooses them as it does links, the last row says what is noted there, `p` shows a long note, Enter changes it.
    `lectern notes DIR` prints all of them.

    ## In a table that has the whole screen

    \(table(.table))

    ## In the outline of a post

    \(table(.outline))

    \(promptTable(.outline))

    ## In the list of keys

    \(table(.help))

    What could not be read, which `!` on the shelf lists, has the same keys.

    ## The mouse

    The wheel moves the text by three rows, and the selection in a list by one. A click selects a post of the shelf, or a
    section that was found in all posts, and one on what is selected opens it. A click on an entry of the outline reads on
    there, and one on a row to narrow by narrows the shelf.

    In a post a click does what Tab and Enter do: on a link it goes to a section, a footnote or another post of the
    collection, or says in the last row where else that leads; on a footnote it goes back, on the title of a callout or of
    details it folds or unfolds, on the first row of a table it opens that on the whole screen, and on what stands below
    the post it reads that post. On a highlight it chooses that. While links are labelled, or something is peeked at, a
    click only ends that.

    The terminal's own selection is behind Shift (Option in some terminals on macOS), or everywhere with
    `LECTERN_MOUSE=off`.

    """
  }

  private static func table(_ mode: Mode) -> String {
    table(Binding.all.filter { $0.modes.contains(mode) }.map { ($0.names, $0.summary) })
  }

  private static func promptTable(_ mode: Mode) -> String {
    "\(mode.promptTitle):\n\n" + table(PromptKey.all(in: mode).map { ($0.keys.map(\.name), $0.summary) })
  }

  private static func table(_ entries: [(names: [String], summary: String)]) -> String {
    let rows = entries.map { names, summary in
      let keys = names.map { "`\($0.replacing("`", with: "\\`"))`" }.joined(separator: " ")
      return "| \(keys) | \(summary) |"
    }
    return (["| keys | what they do |", "| --- | --- |"] + rows).joined(separator: "\n")
  }
}
