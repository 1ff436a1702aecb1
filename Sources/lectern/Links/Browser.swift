import Posts
import Reading

/// The programs that show an address, in the order they are tried; none of them is started by a shell.
nonisolated struct Browser: Equatable {
  let commands: [[String]]

  /// - Parameter variable: the value of a variable of the environment. `BROWSER` holds commands with colons between them;
  ///   `%s` in one stands for the address.
  init(of variable: (String) -> String?) {
    let own = (variable("BROWSER") ?? "").split(separator: ":").map {
      $0.split(separator: " ").map(String.init)
    }
    #if os(macOS)
    commands = own.filter { !$0.isEmpty } + [["open"]]
    #else
    commands = own.filter { !$0.isEmpty } + [["xdg-open"]]
    #endif
  }

  /// Whether an address is one that is opened: of the web, or of a mailbox, unless it has a file of the user's attached.
  static func opens(_ address: String) -> Bool {
    let lowercased = address.lowercased()
    if lowercased.hasPrefix("mailto:"), LinkAddress.decoded(lowercased).contains("attach") { return false }
    return Hyperlink.leadsOut(address)
      && address.unicodeScalars.allSatisfy {
        $0.value > 0x20 && $0.value != 0x7F && !(0x80..<0xA0).contains($0.value)
      }
  }

  /// A command with the address in it.
  static func arguments(_ command: [String], opening address: String) -> [String] {
    command.contains { $0.contains("%s") }
      ? command.map { $0.replacing("%s", with: address) } : command + [address]
  }

  /// Browsers that show pages in the terminal itself.
  static func needsTerminal(_ command: [String]) -> Bool {
    let name = command.first?.split(separator: "/").last.map(String.init) ?? ""
    return ["w3m", "lynx", "links", "links2", "elinks", "browsh", "chawan", "cha", "carbonyl"].contains(name)
  }
}
