nonisolated extension Completions {
  static func zsh(_ tree: CommandTree) -> String {
    let cases = tree.all.map { path, command -> String in
      let options = command.options.map { option -> String in
        let names = option.spellings
        let value = option.values.isEmpty ? " " : "(\(option.values.joined(separator: " ")))"
        let rest =
          "[\(escaped(option.summary))]"
          + (option.takesValue ? ":\(escaped(option.placeholder)):\(value)" : "")
        return names.map { "        " + quoted($0 + (option.takesValue ? "=" : "") + rest) }.joined(
          separator: " \\\n")
      }
      let commands = command.commands.map { quoted("\($0.commandName):\(escaped($0.summary))") }
      let words = command.operands.flatMap(\.values).map { quoted($0) }
      let label = quoted(path.joined(separator: " "))
      return """
            \(label))
              commands=(\((commands + words).joined(separator: " "))) files=\(command.takesFiles ? "yes" : "")
              _arguments -S : \\
        \(options.joined(separator: " \\\n")) \\
                '*: :_lectern_operands'
              ;;
        """
    }
    return """
      #compdef lectern
      # Completion of lectern for zsh; `lectern completions zsh` prints it.
      _lectern_operands() {
        (( $#commands )) && _describe -t commands command commands
        [[ -n $files ]] && _files
      }
      _lectern() {
        local word command='' files=''
        local -a commands
        for word in "${(@)words[2,CURRENT-1]}"; do
          case "${command:+$command }$word" in
            -*|*' -'*) ;;
            \(paths(tree).map { "(\(quoted($0)))" }.joined(separator: "|"))) command="${command:+$command }$word" ;;
            *) break ;;
          esac
        done
        case "$command" in
      \(cases.joined(separator: "\n"))
        esac
      }
      if [[ $funcstack[1] == _lectern ]]; then _lectern "$@"; else compdef _lectern lectern; fi

      """
  }

  /// What means something in a specification of arguments is taken for itself.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("[", with: "\\[").replacing("]", with: "\\]")
      .replacing(":", with: "\\:")
  }
}
