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
  }

  func cleanUp() {
    _ = try? Child(["/bin/rm", "-rf", folder], in: self).run()
  }

  /// Posts of the collections that are made for a bench.
  var collectionSizes: [Int] { getenv("LARGE") == nil ? [1000, 10_000] : [1000, 10_000, 100_000] }

  /// A collection of so many posts, made when it is first asked for.
  func collection(of count: Int) throws(Failure) -> String {
    let path = "\(folder)/collection-\(count)"
    if access(path, F_OK) != 0 { try Collection.write(count, to: path) }
    return path
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
