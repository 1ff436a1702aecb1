/// The rules that a walk would meet on its way to single files.
struct WalkRules {
  private let root: String
  private let includesAll: Bool
  /// By folder, each with those above it.
  private var known: [String: [IgnoreFile]] = [:]

  init(root: String, includesAll: Bool) {
    self.root = root
    self.includesAll = includesAll
  }

  /// The folder of a post.
  func folder(of id: Post.ID) -> String {
    id.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(id[..<$0]) } ?? ""
  }

  /// Whether a file is excluded that lies in a folder that is not.
  mutating func exclude(_ id: Post.ID) -> Bool {
    guard !includesAll else { return false }
    let path = id.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
    return rules(in: folder(of: id), depth: path.count - 1).exclude(path, isFolder: false)
  }

  private mutating func rules(in folder: String, depth: Int) -> [IgnoreFile] {
    if let rules = known[folder] { return rules }
    var rules: [IgnoreFile]
    if folder.isEmpty {
      rules = (try? RealPath.of(root)).map(IgnoreFile.above) ?? []
    } else {
      rules = self.rules(in: self.folder(of: folder), depth: depth - 1)
    }
    let path = folder.isEmpty ? root : "\(root)/\(folder)"
    if let text = try? FileReading.bytes(of: path + "/.gitignore", followsLinks: false) {
      rules.append(IgnoreFile(text, depth: depth))
    }
    known[folder] = rules
    return rules
  }
}
