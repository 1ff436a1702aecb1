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

    """
  }

  private static func table(_ mode: Mode) -> String {
    let rows = Binding.all.filter { $0.modes.contains(mode) }.map { binding in
      let keys = binding.keys.map { "`\($0.name.replacing("`", with: "\\`"))`" }.joined(separator: " ")
      return "| \(keys) | \(binding.summary) |"
    }
    return (["| keys | what they do |", "| --- | --- |"] + rows).joined(separator: "\n")
  }
}
