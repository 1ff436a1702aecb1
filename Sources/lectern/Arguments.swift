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
}
