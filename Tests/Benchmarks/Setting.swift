#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What the benches share: the programs under measurement, the posts, and a folder that is gone afterwards.
struct Setting {
  /// A new folder for corpora and for programs that are built for a bench.
  let folder: String
  /// The posts of the project itself, relative to its root.
  let articles: [String]
  /// The release build of the program.
  let lectern: String
  /// This program, which benches start again to measure a part of Lectern as a process.
  let itself: String

  /// Runs a program and says what it cost; see measure.c.
  let measure: String
  /// md4c as a program, or `nil` where it cannot be compiled; see md4c.c.
  private(set) var md4c: String?

  /// Times searches; see Tests/FindTimes.
  let findTimes: String

  static let collection = "articles"

  init() throws(Failure) {
    itself = CommandLine.arguments[0]
    lectern =
      itself.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      + "/lectern"
    findTimes = lectern.dropLast("lectern".count) + "FindTimes"
    articles = Files.matching(["\(Self.collection)/*.md*", "\(Self.collection)/*/*.md*"])
    guard !articles.isEmpty else {
      throw Failure("no posts in \(Self.collection): run it from the project's root")
    }
    guard access(lectern, X_OK) == 0 else { throw Failure("\(lectern): build it first, with make") }
    folder = try Files.makeFolder(in: getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")
    measure = "\(folder)/measure"
    guard compile("measure") != nil else { throw Failure("measure.c: cannot be compiled") }
    md4c = compile("md4c", libraries: ["md4c-html", "md4c"])
  }

  func cleanUp() {
    _ = Child(["/bin/rm", "-rf", folder], in: self).succeeds()
  }

  /// Posts of the collections that are made for a bench.
  var collectionSizes: [Int] { getenv("LARGE") == nil ? [1000, 10_000] : [1000, 10_000, 100_000] }

  /// A collection of so many posts, made when it is first asked for.
  func collection(of count: Int) throws(Failure) -> String {
    let path = "\(folder)/collection-\(count)"
    if access(path, F_OK) != 0 { try Collection.write(count, to: path) }
    return path
  }

  /// The collection that the summary speaks of.
  static let summarizedCount = 10_000
  static let summarized = "10,000 posts"

  /// A home in which the index of a collection lies, made when it is first asked for.
  func indexedHome(of count: Int) throws(Failure) -> String {
    let home = "\(folder)/home-\(count)"
    if mkdir(home, 0o755) == 0 {
      try Child([lectern, "index", try collection(of: count)], in: self, home: home).run()
    }
    return home
  }

  /// The file of the one index that lies in a home.
  func index(below home: String) -> String { Files.matching(["\(home)/.cache/lectern/*.sqlite"]).first ?? "" }

  /// Debian gives it a longer name, for another program has the short one.
  var bat: String? { find("batcat") ?? find("bat") }

  private func compile(_ name: String, libraries: [String] = []) -> String? {
    guard let compiler = find("cc") ?? find("clang") else { return nil }
    let path = "\(folder)/\(name)"
    let command = [compiler, "-O2", "-o", path, "Tests/Benchmarks/\(name).c"] + libraries.map { "-l\($0)" }
    return Child(command, in: self).succeeds() ? path : nil
  }

  /// The path of a program, or `nil` where it is not installed.
  func find(_ program: String) -> String? {
    searched.lazy.map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
  }

  private var searched: [String] {
    (getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin").split(separator: ":").map(String.init)
  }

  /// What every measured program is told: the same for all, whoever runs the bench.
  ///
  /// - Parameter home: a folder; none has settings of theirs in it.
  func environment(home: String) -> [String] {
    [
      "HOME=\(home)", "LC_ALL=C.UTF-8", "PATH=\(searched.joined(separator: ":"))", "TERM=xterm-256color",
      "TMPDIR=\(folder)",
    ]
  }
}
