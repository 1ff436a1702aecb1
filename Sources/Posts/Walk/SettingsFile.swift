import Foundation

/// The user's own small files.
package enum SettingsFile {
  /// The text of a file; `nil` where there is none that can be read.
  package static func text(of path: String) -> String? {
    guard let bytes = try? FileReading.bytes(of: path, followsLinks: true), bytes.count <= 1 << 20 else {
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The names of the files of a folder that end so, without that ending.
  package static func names(in folder: String, ending: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }
  }
}
