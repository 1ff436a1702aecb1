// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "lectern",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "Markdown", swiftSettings: strict),
    .target(
      name: "Posts",
      dependencies: [
        "Markdown",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .target(name: "Reading", dependencies: ["Markdown", "Posts"], swiftSettings: strict),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown"], swiftSettings: strict),
    .testTarget(name: "PostsTests", dependencies: ["Markdown", "Posts"], swiftSettings: strict),
    .testTarget(
      name: "ReadingTests", dependencies: ["Markdown", "Posts", "Reading"], swiftSettings: strict),
  ]
)
