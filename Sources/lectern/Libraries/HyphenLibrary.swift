import Foundation
import Reading

/// libhyphen, found at run time: where it or a dictionary is missing, words are not divided.
nonisolated enum HyphenLibrary {
  private static let names = ["libhyphen.so.0", "libhyphen.0.dylib"]

  private static var folders: [String] {
    let own = Environment.value("XDG_DATA_HOME") ?? Environment.value("HOME").map { $0 + "/.local/share" }
    return (own.map { [$0 + "/hyphen"] } ?? [])
      + ["/usr/share/hyphen", "/usr/local/share/hyphen", "/opt/homebrew/share/hyphen"]
  }

  /// Where words of a language may be divided; `nil` where nothing here knows.
  ///
  /// - Parameter language: as posts name it, `en`, `de-CH` or `pt_BR`.
  static func hyphenation(of language: String) -> Hyphenation? {
    guard let dictionary = folders.lazy.compactMap({ Self.dictionary(of: language, in: $0) }).first else {
      return nil
    }
    return HyphenDictionary(path: dictionary, libraries: names).map { dictionary in
      Hyphenation { dictionary.points(in: $0) }
    }
  }

  /// The dictionary of a language in a folder: for the region that is named, else for all, else for the region
  /// that most of its speakers' texts follow.
  static func dictionary(of language: String, in folder: String) -> String? {
    let parts = language.split { $0 == "-" || $0 == "_" }
    guard let code = parts.first?.lowercased(), code.allSatisfy({ $0.isASCII && $0.isLetter }) else {
      return nil
    }
    let files = Set((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    let region = parts.dropFirst().last.map { "_" + $0.uppercased() }
    let usual = code == "en" ? "_US" : "_" + code.uppercased()
    let wanted = [region, "", usual].compactMap { $0 }.map { "hyph_\(code)\($0).dic" }
    let name = wanted.first(where: files.contains) ?? files.filter { $0.hasPrefix("hyph_\(code)_") }.min()
    return name.map { "\(folder)/\($0)" }
  }
}
