/// The command table as a Markdown document.
package enum KeysDocument {
  package static var text: String {
    """
    # Keys

    Made from the command table; `make docs` writes it anew.

    ## On the shelf

    \(table(.shelf))

    While a filter is typed, letters go to it: Enter keeps it, Esc clears it, Ctrl-U empties it.

    ## In a post

    \(table(.pager))

    While a search is typed, the first hit from where you are comes into view. Enter keeps it, Esc goes back, ↑ and ↓
    recall what was searched for, Ctrl-U empties the prompt, and Ctrl-R takes what is typed as a regular expression:
    `.`, `[a-z]`, `\\d` `\\w` `\\s`, `^` `$` `\\b`, `( )`, `|`, `*` `+` `?` `{m,n}`. Lower-case letters find both cases.

    A number before a key that moves is how often it does: `5j`, `3]`. `50%` and `50G` go to the half of the post, `10G`
    in a list to its tenth row.

    ## In the outline of a post

    \(table(.outline))

    While a title is typed, letters go to it: Enter reads on there, Esc lists all sections again.

    ## The mouse

    The wheel moves the text by three rows, and the selection in a list by one. A click selects a post of the shelf, and
    one on the selected post opens it. A click on an entry of the outline reads on there, one on a link to a section of
    the same post goes to it, and one on any other link says in the last row where it leads.

    The terminal's own selection is behind Shift (Option in some terminals on macOS), or everywhere with
    `LECTERN_MOUSE=off`.

    """
  }

  private static func table(_ mode: Mode) -> String {
    let rows = Binding.all.filter { $0.modes.contains(mode) }.map { binding in
      let keys = binding.names.map { "`\($0.replacing("`", with: "\\`"))`" }.joined(separator: " ")
      return "| \(keys) | \(binding.summary) |"
    }
    return (["| keys | what they do |", "| --- | --- |"] + rows).joined(separator: "\n")
  }
}
