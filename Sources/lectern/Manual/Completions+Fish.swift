nonisolated extension Completions {
  static func fish(_ tree: CommandTree) -> String {
    let lines = tree.all.flatMap { path, command -> [String] in
      let start = "complete -c lectern -n \(fishQuoted("__lectern_is " + path.joined(separator: " ")))"
      let commands = command.commands.map {
        "\(start) -a \(fishQuoted($0.commandName)) -d \(fishQuoted($0.summary))"
      }
      let operands = command.operands.flatMap(\.values).map { "\(start) -a \(fishQuoted($0))" }
      let options = command.options.map { option in
        let names = option.spellings.map {
          $0.hasPrefix("--") ? "-l \($0.dropFirst(2))" : "-s \($0.dropFirst())"
        }
        let values = option.values.isEmpty ? "" : " -a \(fishQuoted(option.values.joined(separator: " ")))"
        return "\(start) \(names.joined(separator: " "))\(option.takesValue ? " -x" + values : "")"
          + " -d \(fishQuoted(option.summary))"
      }
      return commands + operands + options + (command.takesFiles ? [] : ["\(start) -f"])
    }
    return """
      # Completion of lectern for fish; `lectern completions fish` prints it.
      function __lectern_is
          set -l command
          for word in (commandline -opc)[2..-1]
              string match -q -- '-*' $word; and continue
              contains -- (string join ' ' $command $word) \(paths(tree).map { fishQuoted($0) }.joined(separator: " ")); or break
              set -a command $word
          end
          test (string join ' ' -- $command '') = (string join ' ' -- $argv '')
      end
      \(lines.joined(separator: "\n"))

      """
  }

  private static func fishQuoted(_ text: String) -> String {
    quoted(text.replacing("\\", with: "\\\\"), "\\'")
  }
}
