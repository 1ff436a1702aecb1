/// A program that shows a post in a terminal.
struct Viewer {
  let name: String
  /// What the post's path follows; `nil` where it is not installed.
  let command: [String]?
  /// The key that shows the end.
  let end: String
  /// What the last row holds at the end; `nil` where nothing tells.
  let endMark: String?
  /// A key sequence that goes a row down or up, where it is not `j` or `k`.
  private var rowKeys: [Character: String] = [:]

  private init(_ name: String, _ command: [String?], end: String = "G", endMark: String? = nil) {
    self.name = name
    let parts = command.compactMap(\.self)
    self.command = parts.count == command.count ? parts : nil
    self.end = end
    self.endMark = endMark
  }

  static func lectern(in setting: Setting) -> Viewer {
    Viewer("lectern", [setting.lectern], endMark: "100%")
  }

  /// It shows the source.
  static func less(in setting: Setting) -> Viewer {
    Viewer("less", [setting.find("less")], endMark: "(END)")
  }

  /// It shows the source. Its `j` moves a cursor.
  static func w3m(in setting: Setting) -> Viewer {
    var viewer = Viewer("w3m", [setting.find("w3m")])
    viewer.rowKeys = ["j": "J", "k": "K"]
    return viewer
  }

  /// It shows the source.
  static func lynx(in setting: Setting) -> Viewer {
    Viewer("lynx", [setting.find("lynx")], end: "\u{5}")
  }

  /// The source in colours, which it gives to `less` itself.
  static func bat(in setting: Setting) -> Viewer {
    Viewer(
      "bat", [setting.bat, "--color=always", "--paging=always"] + (setting.find("less") == nil ? [nil] : []),
      endMark: "(END)")
  }

  /// Laid out, and given to `less`.
  static func lowdown(in setting: Setting) -> Viewer {
    let script = "\"$0\" -Tterm \"$2\" | \"$1\" -R"
    return Viewer(
      "lowdown | less", [setting.find("sh"), "-c", script, setting.find("lowdown"), setting.find("less")],
      endMark: "(END)")
  }

  /// What it has to be sent for a key of Lectern's.
  func keys(for key: Character) -> String { rowKeys[key] ?? String(key) }
}
