#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The arguments of the program, as the parser needs them.
nonisolated enum Arguments {
  static var all: [String] { separated(Array(CommandLine.arguments.dropFirst())) }

  /// Takes `--name=VALUE` apart where the value begins with a mark: the parser, which sees characters, takes that as a
  /// part of the sign before it and finds none. Anchors of headings that begin with an emoji are such values.
  static func separated(_ arguments: [String]) -> [String] {
    var isOver = false
    return arguments.flatMap { argument in
      isOver = isOver || argument == "--"
      let scalars = argument.unicodeScalars
      guard !isOver, argument.hasPrefix("--"), let sign = scalars.firstIndex(of: "=") else {
        return [argument]
      }
      let value = String(scalars[scalars.index(after: sign)...])
      let isSeen = argument[...].firstIndex(of: "=").map { $0 <= sign } ?? false
      return isSeen || value.isEmpty ? [argument] : [String(scalars[..<sign]), value]
    }
  }

  /// What is to be said where the first argument is neither a command nor a path, but nearly a command, or where help
  /// is asked for on none; `nil` else.
  static func slip(in arguments: [String], commands: [String]) -> String? {
    guard let first = arguments.first, !first.hasPrefix("-"), !commands.contains(first) else { return nil }
    if first == "help" {
      guard let word = arguments.dropFirst().first, !word.hasPrefix("-"), !commands.contains(word) else {
        return nil
      }
      return "no command named \(word)" + (Nearest.word(to: word, in: commands).map(question) ?? "")
    }
    guard let meant = Nearest.word(to: first, in: commands), access(first, F_OK) != 0 else { return nil }
    return "no command or path named \(first)" + question(meant)
  }

  private static func question(_ meant: String) -> String { ": did you mean \(meant)?" }
}
