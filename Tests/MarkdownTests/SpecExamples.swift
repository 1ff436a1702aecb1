import Foundation
import Testing

/// The examples of a specification, which lie beside the project: in `../shared/spec`, or under LECTERN_SHARED.
struct SpecExample: Decodable, CustomTestStringConvertible {
  let example: Int
  let section: String
  let markdown: String
  let html: String

  var testDescription: String { "\(section), example \(example)" }

  static let commonMark = read("commonmark-0.30.json")
  static let gfm = read("gfm-0.29-extensions.json")

  private static func read(_ name: String) -> [SpecExample] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shared = ProcessInfo.processInfo.environment["LECTERN_SHARED"].map { URL(filePath: $0) }
    let folder = shared ?? root.appending(path: "../shared")
    guard let data = try? Data(contentsOf: folder.appending(path: "spec/\(name)")) else { return [] }
    return (try? JSONDecoder().decode([SpecExample].self, from: data)) ?? []
  }
}
