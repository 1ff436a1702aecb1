import BenchmarkReport

extension Bench {
  /// From the start of a program to its first full screen.
  static let firstFrame = Bench(name: "first-frame") { setting throws(Failure) in
    let corpus = "\(setting.folder)/large.md"
    try Corpus.write(setting.articles, to: corpus)
    let posts = [
      ("a post", "\(Setting.collection)/how-ai-is-changing-backend-development.md"), ("10 MB", corpus),
    ]
    let viewers = [
      Viewer.lectern(in: setting), .less(in: setting), .w3m(in: setting), .bat(in: setting),
      .lowdown(in: setting),
    ]
    var views = [View(name: "lectern", shows: "the shelf", command: [setting.lectern, Setting.collection])]
    for (name, path) in posts {
      views += viewers.map { View(name: $0.name, shows: name, command: $0.command.map { $0 + [path] }) }
    }
    let rounds = 15
    for index in views.indices { try views[index].rememberFinalScreen(in: setting) }
    for _ in 0..<rounds {
      for index in views.indices { try views[index].measure(in: setting) }
    }

    var table = Table(
      "program", "shows", "time, ms", "from–to", "memory, MB", "lectern's time", "its memory", names: 2)
    var comparisons: [Comparison] = []
    for view in views {
      guard view.command != nil else {
        table.add(view.name, view.shows, "not installed")
        continue
      }
      let own = views.first { $0.shows == view.shows && $0.name == "lectern" }
      table.add(
        view.name, view.shows, view.times.median.text(digits: 1), view.times.range(digits: 1),
        view.peak.median.text(), ((own?.times.median ?? .nan) / view.times.median).times,
        ((own?.peak.median ?? .nan) / view.peak.median).times)
    }
    for (name, _) in posts {
      let shown = views.filter { $0.shows == name }
      comparisons += shown.dropFirst().map {
        Comparison(.firstFrame, name, beside: $0.name, own: shown[0].times.median, other: $0.times.median)
      }
    }
    return Report.Section(
      title: "First frame",
      about: """
        From the start of the process until a terminal of 24 rows and 80 columns shows what it shows in the end: the \
        shelf with all its \(setting.articles.count) posts listed, the first page of a typical post, or that of ten \
        megabytes of posts as one. `less` and `w3m` show the source, `bat` colours it and starts `less`, `lowdown -Tterm` \
        lays the post out into `less`. The memory is the most that each process had, put together, of those that are \
        still there at that screen. Medians of \(rounds) runs; at most 60 ms are wanted for the shelf and the post.
        """,
      table: table, comparisons: comparisons)
  }
}

/// A program and what it opens.
private struct View {
  let name: String
  let shows: String
  /// `nil` where the program is not installed.
  let command: [String]?
  /// The screen that is measured to.
  private var screen: [UInt32] = []
  private(set) var times = Samples()
  /// In megabytes.
  private(set) var peak = Samples()

  init(name: String, shows: String, command: [String]?) {
    self.name = name
    self.shows = shows
    self.command = command
  }

  mutating func rememberFinalScreen(in setting: Setting) throws(Failure) {
    guard let command else { return }
    let terminal = try open(command, in: setting)
    try terminal.waitUntilFull(command)
    screen = terminal.screen
  }

  /// How long it takes until the terminal shows that screen.
  mutating func measure(in setting: Setting) throws(Failure) {
    guard let command else { return }
    let start = ContinuousClock.now
    let terminal = try open(command, in: setting)
    while ContinuousClock.now - start < Terminal.patience {
      guard terminal.pump(milliseconds: 100) else { continue }
      let now = ContinuousClock.now
      if terminal.screen == screen {
        times.add(now - start)
        if let bytes = terminal.peak { peak.add(Double(bytes) / 1e6) }
        return
      }
    }
    throw Failure("\(command.joined(separator: " ")): shows one screen now and another then")
  }

  /// Each run finds an empty home, so that none starts from what another left behind.
  private func open(_ command: [String], in setting: Setting) throws(Failure) -> Terminal {
    try Terminal(command, home: Files.makeFolder(in: setting.folder), in: setting)
  }
}
