import ArgumentParser
import Posts
import Reading

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The file of the settings.
nonisolated extension Settings {
  /// `nil` where nobody knows a home.
  static var path: String? { Environment.configFolder().map { "\($0)/lectern/\(fileName)" } }

  static let fileName = "config.toml"

  /// Those of the user, read once; what is wrong with the file is said then.
  static func user() throws -> Settings {
    do { return try read.get() } catch { throw ValidationError("\(error)") }
  }

  private static let read = Result { () throws(WrongValue) in
    let text = path.flatMap { SettingsFile.text(of: $0) }
    let settings = try Settings(file: text, of: Environment.value)
    if let path, text == nil, access(path, F_OK) == 0 {
      Lectern.warn("\(path): cannot be read, or is larger than 1 MB")
    }
    for problem in settings.problems {
      Lectern.warn("\(path ?? fileName):\(problem.line): \(problem.message)")
    }
    return settings
  }

  /// What the status row says of a file with something wrong in it; `nil` where all is well.
  var complaint: String? {
    guard let first = problems.first else { return nil }
    let rest = problems.count == 1 ? "" : " (and \(problems.count - 1) more)"
    return "\(Self.fileName):\(first.line): \(first.message)\(rest)"
  }
}
