/// Keys that are told where they are of use: always those that are bound.
extension Keymap {
  /// Keys with what they do, in a row; a command without a key is left out.
  func hint(_ parts: KeyValuePairs<Command, String>, in mode: Mode, _ separator: String = " · ") -> String {
    parts.compactMap { command, deed in
      key(command, in: mode).map { deed.isEmpty ? $0 : "\($0) \(deed)" }
    }.joined(separator: separator)
  }
}
