extension Bench {
  /// From the start of a program to its first full screen.
  static let firstFrame = Bench(name: "first-frame") { setting throws(Failure) in
    let post = "\(Setting.collection)/how-ai-is-changing-backend-development.md"
    let corpus = "\(setting.folder)/large.md"
    try Corpus.write(setting.articles, to: corpus)
    var views = [
      View(name: "lectern", shows: "the shelf", command: [setting.lectern, Setting.collection]),
      View(name: "lectern", shows: "a post", command: [setting.lectern, post]),
      View(name: "lectern", shows: "10 MB", command: [setting.lectern, corpus]),
    ]
    var missing: [String] = []
    for name in ["less", "w3m"] {
      if let path = setting.find(name) {
        views.append(View(name: name, shows: "a post", command: [path, post]))
        views.append(View(name: name, shows: "10 MB", command: [path, corpus]))
      } else {
        missing.append("`\(name)` is not installed: skipped.")
      }
    }

    let screens = try views.map { view throws(Failure) in try view.finalScreen(in: setting) }
    var samples = Array(repeating: Samples(), count: views.count)
    let rounds = 15
    for _ in 0..<rounds {
      for (index, view) in views.enumerated() {
        samples[index].add(try view.time(to: screens[index], in: setting))
      }
    }

    var table = Table("program", "shows", "time, ms", "from–to", "beside less")
    let floors = zip(views, samples).filter { $0.0.name == "less" }
    for (view, measured) in zip(views, samples) {
      let floor = (floors.first { $0.0.shows == view.shows } ?? floors.first)?.1.median ?? .nan
      table.add(
        view.name, view.shows, measured.median.text(digits: 1), measured.range(digits: 1),
        (measured.median / floor).text(digits: 1) + " ×")
    }
    return Report.Section(
      title: "First frame",
      about: """
        From the start of the process until a terminal of 24 rows and 80 columns shows what it shows in the \
        end: the shelf with all its \(setting.articles.count) posts listed, the first page of a typical \
        post, or that of ten megabytes of posts as one. `less` and `w3m` show the source. Medians of \
        \(rounds) runs; at most 60 ms are wanted for the shelf and the post.
        """,
      table: table, notes: missing)
  }
}

/// A program and what it opens.
private struct View {
  let name: String
  let shows: String
  let command: [String]

  /// The screen that is measured to.
  func finalScreen(in setting: Setting) throws(Failure) -> [UInt32] {
    let terminal = try open(in: setting)
    try terminal.waitUntilFull(command)
    return terminal.screen
  }

  /// How long it takes until the terminal shows `screen`.
  func time(to screen: [UInt32], in setting: Setting) throws(Failure) -> Duration {
    let start = ContinuousClock.now
    let terminal = try open(in: setting)
    while ContinuousClock.now - start < Terminal.patience {
      guard terminal.pump(milliseconds: 100) else { continue }
      let now = ContinuousClock.now
      if terminal.screen == screen { return now - start }
    }
    throw Failure("\(command.joined(separator: " ")): shows one screen now and another then")
  }

  /// Each run finds an empty home, so that none starts from what another left behind.
  private func open(in setting: Setting) throws(Failure) -> Terminal {
    try Terminal(command, home: Files.makeFolder(in: setting.folder), in: setting)
  }
}
