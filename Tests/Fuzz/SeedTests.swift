import Foundation
import Testing

/// The fuzzers' targets over their seeds, and over what was found by them: a test without libFuzzer.
@Suite struct SeedTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Seeds")

  @Test(arguments: FuzzTarget.allCases)
  func seedsBreakNothing(target: FuzzTarget) throws {
    let seeds = try FileManager.default.contentsOfDirectory(
      at: Self.folder.appending(path: target.rawValue), includingPropertiesForKeys: nil)
    #expect(seeds.count > 2)
    for seed in seeds {
      let bytes = [UInt8](try Data(contentsOf: seed))
      #expect(target.faults(bytes) == [], "\(seed.lastPathComponent)")
      #expect(target.faults(bytes.dropLast()) == [], "\(seed.lastPathComponent) without its last byte")
    }
  }
}
