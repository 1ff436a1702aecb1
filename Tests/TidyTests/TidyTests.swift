import Foundation
import Testing

/// What the compiler cannot check about how the sources are kept.
@Suite struct TidyTests {
  private static let sources = Sources.files(in: "Sources", endings: ["swift", "c", "h"])

  @Test func thereAreSourcesToCheck() {
    #expect(Self.sources.count > 50)
  }

  /// Of tests, which are long for the screens in them, nothing is asked.
  @Test func filesAreSmall() {
    let long = Self.sources.filter { !$0.path.hasSuffix("Tables.swift") && $0.lines.count > 301 }
    #expect(long.map { "\($0.path): \($0.lines.count) lines" } == [])
  }

  /// Generated tables may be long, but say how they are made.
  @Test func tablesSayWhereTheyComeFrom() {
    let tables = Self.sources.filter { $0.path.hasSuffix("Tables.swift") }
    let silent = tables.filter { !$0.lines.prefix(3).joined().contains("scripts/") }
    #expect(silent.map(\.path) == [])
  }

  @Test func nothingIsLeftToDo() {
    let words = ["TO" + "DO", "FIX" + "ME", "fatal" + "Error(", "try" + "! ", " as" + "! "]
    #expect(Self.lines(containing: words, in: Self.sources) == [])
  }

  /// The one-way street of docs/architecture.md. What is not listed may not be imported.
  @Test(
    arguments: [
      ("Markdown", []),
      ("Highlighting", []),
      ("Math", []),
      ("Patterns", []),
      ("StateLog", ["Glibc", "Darwin"]),
      (
        "Posts",
        [
          "Markdown", "Patterns", "Dispatch", "Foundation", "Glibc", "Darwin", "GRDB", "GRDBSQLite",
          "Synchronization",
          "Yams",
        ]
      ),
      ("Reading", ["Highlighting", "Markdown", "Math", "Patterns", "Posts", "StateLog"]),
    ] as [(String, [String])])
  func modulesImportOnlyWhatTheyMay(module: String, allowed: [String]) {
    let imports = Self.sources.filter { $0.path.hasPrefix("Sources/\(module)/") }.flatMap { file in
      file.lines.compactMap { line -> String? in
        let words = line.split(separator: " ")
        guard let word = words.firstIndex(of: "import"), word <= 1, word + 1 < words.count else { return nil }
        return allowed.contains(String(words[word + 1])) ? nil : "\(file.path): \(line)"
      }
    }
    #expect(imports == [])
  }

  @Test func onlyTheScreenCallsNcurses() {
    let curses = Self.lines(containing: ["curses.h>"], in: Self.sources)
    #expect(curses.allSatisfy { $0.hasPrefix("Sources/CTerminal/") })
    let importers = Self.sources.filter { $0.text.contains("import CTerminal") }
    #expect(importers.allSatisfy { $0.path.hasPrefix("Sources/lectern/Terminal/") })
    // What takes keys apart knows their codes, and asks only what one means.
    let callers = importers.filter { $0.text.contains(/terminal_(?!input\()[a-z_]+\(/) }.map(\.path)
    #expect(callers.allSatisfy { $0.hasPrefix("Sources/lectern/Terminal/NcursesScreen") })
    #expect(!callers.isEmpty)
  }

  /// A path of one machine helps nobody else.
  @Test func noPathOfAMachine() {
    let places = ["/" + "root/", "/" + "work/", "/" + "home/", "/" + "Users/"]
    let files =
      Self.sources + Sources.files(in: "Tests", endings: ["swift", "c", "h"])
      + Sources.files(in: "docs", endings: ["md"]) + Sources.files(in: "scripts", endings: ["py", "sh", ""])
    #expect(Self.lines(containing: places, in: files) == [])
  }

  private static func lines(containing words: [String], in files: [Sources.File]) -> [String] {
    files.flatMap { file in
      file.lines.enumerated().filter { _, line in words.contains { line.contains($0) } }
        .map { "\(file.path):\($0 + 1): \($1)" }
    }
  }
}
