nonisolated extension Completions {
  /// For bash 3.2 and later.
  static func bash(_ tree: CommandTree) -> String {
    let values = tree.all.flatMap { path, command in
      command.options.filter(\.takesValue).map { option in
        let patterns = option.spellings.map { quoted("\(path.joined(separator: " ")):\($0)") }
        return
          "    \(patterns.joined(separator: "|"))) words=\(quoted(option.values.joined(separator: " "))) ;;"
      }
    }
    let commands = tree.all.map { path, command in
      let options = command.options.flatMap(\.spellings).joined(separator: " ")
      let operands = command.operands.flatMap(\.values).joined(separator: " ")
      let words = [names(of: command), operands].filter { !$0.isEmpty }.joined(separator: " ")
      return
        "    \(quoted(path.joined(separator: " ")))) options=\(quoted(options)) words=\(quoted(words))\(command.takesFiles ? " files=yes" : "") ;;"
    }
    return """
      # Completion of lectern for bash; `lectern completions bash` prints it.
      _lectern() {
        local IFS=$' \\n' word command='' options='' words='' files='' current=${COMP_WORDS[COMP_CWORD]}
        local before=${COMP_WORDS[COMP_CWORD-1]}
        if [[ $current == '=' ]]; then current=''; elif [[ $before == '=' ]]; then before=${COMP_WORDS[COMP_CWORD-2]}; fi
        for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
          case "${command:+$command }$word" in
            -*|*' -'*) ;;
            \(paths(tree).map { quoted($0) }.joined(separator: "|"))) command="${command:+$command }$word" ;;
            *) break ;;
          esac
        done
        COMPREPLY=()
        case "$command:$before" in
      \(values.joined(separator: "\n"))
          *) before='' ;;
        esac
        if [[ -n $before ]]; then
          COMPREPLY=($(compgen -W "$words" -- "$current"))
          return
        fi
        case "$command" in
      \(commands.joined(separator: "\n"))
        esac
        if [[ $current == -* ]]; then
          COMPREPLY=($(compgen -W "$options" -- "$current"))
          return
        fi
        COMPREPLY=($(compgen -W "$words" -- "$current"))
        IFS=$'\\n'
        if [[ $files ]]; then COMPREPLY+=($(compgen -f -- "$current")); fi
      }
      complete -o filenames -F _lectern lectern

      """
  }
}
