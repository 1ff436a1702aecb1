// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

// For `make fuzz`: libFuzzer brings the `main` of its executable, so the program's own has to have another name.
let isFuzzing = Context.environment["LECTERN_FUZZING"] != nil

let programDependencies: [Target.Dependency] = [
  "CTerminal", "Posts", "Reading", "StateLog",
  .product(name: "ArgumentParser", package: "swift-argument-parser"),
]
let programSettings = strict + [.defaultIsolation(MainActor.self)]
let program: Target =
  isFuzzing
  ? .target(
    name: "lectern", dependencies: programDependencies,
    swiftSettings: programSettings + [
      .unsafeFlags(["-Xfrontend", "-entry-point-function-name", "-Xfrontend", "lectern_main"])
    ])
  : .executableTarget(name: "lectern", dependencies: programDependencies, swiftSettings: programSettings)

let fuzzDependencies: [Target.Dependency] = [
  "CTerminal", "Markdown", "Patterns", "Posts", "Reading", "StateLog", "lectern",
]
let fuzz: Target =
  isFuzzing
  ? .executableTarget(
    name: "Fuzz", dependencies: fuzzDependencies, path: "Tests/Fuzz", exclude: ["Seeds", "SeedTests.swift"],
    swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])])
  : .testTarget(
    name: "FuzzTests", dependencies: fuzzDependencies, path: "Tests/Fuzz",
    exclude: ["Seeds", "Fuzzer.swift"],
    swiftSettings: strict)

let package = Package(
  name: "lectern",
  platforms: [.macOS(.v15)],
  products: isFuzzing ? [] : [.executable(name: "lectern", targets: ["lectern"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "Markdown", swiftSettings: strict),
    .target(name: "Highlighting", swiftSettings: strict),
    .target(name: "Math", swiftSettings: strict),
    .target(name: "Patterns", swiftSettings: strict),
    .target(name: "StateLog", swiftSettings: strict),
    .target(
      name: "Posts",
      dependencies: [
        "Markdown", "Patterns",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .target(
      name: "Reading", dependencies: ["Highlighting", "Markdown", "Math", "Patterns", "Posts", "StateLog"],
      swiftSettings: strict),
    .target(
      name: "CTerminal",
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    program,

    .target(
      name: "CTestTerminal",
      path: "Tests/CTestTerminal",
      // Where Homebrew puts libvterm; on Linux it lies where the compiler looks.
      cSettings: [
        .unsafeFlags(["-I/opt/homebrew/include", "-I/usr/local/include"], .when(platforms: [.macOS]))
      ],
      linkerSettings: [
        .unsafeFlags(["-L/opt/homebrew/lib", "-L/usr/local/lib"], .when(platforms: [.macOS])),
        .linkedLibrary("vterm"),
        .linkedLibrary("util", .when(platforms: [.linux])),
      ]),
    .target(name: "BenchmarkReport", path: "Tests/BenchmarkReport", swiftSettings: strict),
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["BenchmarkReport", "CTestTerminal", "Highlighting", "Markdown"],
      path: "Tests/Benchmarks",
      exclude: ["md4c.c", "measure.c"],
      swiftSettings: strict),
    .executableTarget(
      name: "FindTimes", dependencies: ["Posts", .product(name: "GRDB", package: "GRDB.swift")],
      path: "Tests/FindTimes", swiftSettings: strict),
    .testTarget(name: "BenchmarkReportTests", dependencies: ["BenchmarkReport"], swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "HighlightingTests", dependencies: ["Highlighting", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "MathTests", dependencies: ["Math"], swiftSettings: strict),
    .testTarget(name: "PatternsTests", dependencies: ["Patterns"], swiftSettings: strict),
    .testTarget(name: "StateLogTests", dependencies: ["StateLog", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "PostsTests",
      dependencies: ["Markdown", "Posts", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .testTarget(
      name: "ReadingTests", dependencies: ["Markdown", "Posts", "Reading", "StateLog"], swiftSettings: strict),
    .testTarget(
      name: "TerminalTests",
      dependencies: [
        "CTestTerminal", "Posts", "Reading", "StateLog", "TestSupport", "lectern",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(name: "CTestWork", path: "Tests/CTestWork"),
    .testTarget(
      name: "WorkTests",
      dependencies: [
        "CTestWork", "Posts", "Reading", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    fuzz,
    .testTarget(name: "TidyTests", swiftSettings: strict),
  ]
)
