import BenchmarkReport

extension Bench {
  /// The bytes that a key sends: over a slow line they are the time it takes.
  static let line = Bench(name: "line") { setting throws(Failure) in
    var views: [(program: String, shows: String, commands: [[String]])] = [
      ("lectern", "a post", setting.articles.map { [setting.lectern, $0] }),
      ("lectern", "the shelf", [[setting.lectern, Setting.collection]]),
    ]
    if let less = setting.find("less") {
      views.append(("less", "a post", setting.articles.map { [less, $0] }))
      let list = "\(setting.folder)/list.txt"
      try Child([setting.lectern, Setting.collection], in: setting).run(output: list)
      views.append(("less", "the list of posts", [[less, list]]))
    }
    var table = Table(
      "program", "shows", "first screen", "j", "k", "Space", "b", "G", "a key without effect", names: 2)
    for view in views {
      var sent = Sent()
      for command in view.commands { try sent.measure(command, in: setting) }
      table.add([view.program, view.shows] + sent.means)
    }
    return Report.Section(
      title: "Over a slow line",
      about: """
        The bytes that are sent to a terminal of 24 rows and 80 columns for the first screen and for each key, on \
        average over every post; the shelf's list is shorter than its screen, and more than its rows changes \
        there: what is told of the selected post. Ten bytes take a hundredth of a second at 9,600 baud. `less` \
        shows the source, and the list of posts as `lectern` prints it.
        """,
      table: table, notes: setting.find("less") == nil ? ["`less` is not installed."] : [])
  }
}

/// The bytes that answered each key.
private struct Sent {
  private static let keys = ["j", "k", " ", "b", "G"]
  /// Where each is pressed, so that it changes something in all but the shortest posts.
  private static let walk = ["j", "j", "j", "j", "k", "k", " ", " ", "b", "G"]
  private static let without = "Z"

  private var first = Samples()
  private var answers: [String: Samples] = [:]
  private var idle = Samples()

  mutating func measure(_ command: [String], in setting: Setting) throws(Failure) {
    let terminal = try Terminal(command, home: Files.makeFolder(in: setting.folder), in: setting)
    try terminal.waitUntilFull(command)
    first.add(Double(terminal.written))
    for key in Self.walk {
      let count = bytes(after: key, on: terminal)
      if count > 0 { answers[key, default: Samples()].add(Double(count)) }
    }
    // It waits for nothing in lectern, and for a second one in less, which says nothing either.
    idle.add(Double(bytes(after: Self.without, on: terminal)))
  }

  var means: [String] {
    [first.mean.text()] + Self.keys.map { (answers[$0]?.mean ?? .nan).text() } + [idle.mean.text()]
  }

  private func bytes(after key: String, on terminal: borrowing Terminal) -> Int {
    let before = terminal.written
    terminal.type(key)
    _ = terminal.settle(quiet: 20, first: 150)
    return terminal.written - before
  }
}
