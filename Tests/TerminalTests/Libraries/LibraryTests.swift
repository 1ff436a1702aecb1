import Foundation
import Reading
import Testing

@testable import lectern

/// The libraries that Lectern finds at run time, where this machine has them.
@Suite struct LibraryTests {
  @Test func dictionariesAreFoundByLanguageAndRegion() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lectern-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["hyph_de_AT", "hyph_de_DE", "hyph_en_GB", "hyph_en_US", "hyph_fr", "hyph_pt_BR"] {
      try Data().write(to: folder.appending(path: name + ".dic"))
    }
    func name(_ language: String) -> String? {
      HyphenLibrary.dictionary(of: language, in: folder.path).map {
        String($0.dropFirst(folder.path.count + 1))
      }
    }
    #expect(name("de") == "hyph_de_DE.dic")
    #expect(name("de-at") == "hyph_de_AT.dic")
    #expect(name("de_CH") == "hyph_de_DE.dic")
    #expect(name("en") == "hyph_en_US.dic")
    #expect(name("fr_CA") == "hyph_fr.dic")
    #expect(name("pt") == "hyph_pt_BR.dic")
    #expect(name("nl") == nil)
    #expect(name("../../etc/passwd") == nil)
    #expect(name("") == nil)
  }

  private static let english = HyphenLibrary.hyphenation(of: "en_US")

  @Test(.enabled(if: english != nil, "not run: libhyphen and hyphen-en-us are not here"))
  func englishWordsAreDivided() throws {
    let english = try #require(Self.english)
    #expect(english.points("hyphenation") == [2, 6])
    #expect(english.points("Hyphenation") == [2, 6])
    #expect(english.points("through") == [])
    #expect(english.points("") == [])
    #expect(english.points(String(repeating: "a", count: 1000)) == [])
  }

  private static let hasBidi = BidiLibrary.algorithm.levels(["a"]) != nil

  @Test(.enabled(if: hasBidi, "not run: FriBidi is not here"))
  func directionsAreFound() throws {
    let levels = try #require(BidiLibrary.algorithm.levels(Array("Say שלום (1) to".unicodeScalars)))
    #expect(levels.paragraph == 0)
    #expect(levels.scalars == [0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 1, 0, 0, 0])
    let hebrew = try #require(BidiLibrary.algorithm.levels(Array("שלום ok".unicodeScalars)))
    #expect(hebrew.paragraph == 1)
    #expect(hebrew.scalars == [1, 1, 1, 1, 1, 2, 2])
    #expect(BidiLibrary.algorithm.mirrored("(") == ")")
    #expect(BidiLibrary.algorithm.mirrored("a") == "a")
  }
}
