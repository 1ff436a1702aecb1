extension IgnoreFile {
  /// The `.gitignore` files that rule a collection from above: those of the folders between it and the top of the
  /// repository that it lies in, the outermost first. None where it lies in no repository.
  /// - Parameter root: the real path of the collection.
  static func above(_ root: String) -> [IgnoreFile] {
    var files: [IgnoreFile] = []
    var names: [[UInt8]] = []
    var folder = root
    while !RealPath.exists(folder + "/.git") {
      guard folder != "/" else { return [] }
      names.insert(Array(folder.utf8.reversed().prefix { $0 != UInt8(ascii: "/") }.reversed()), at: 0)
      folder = RealPath.parent(of: folder)
      if let text = try? FileReading.bytes(of: folder + "/.gitignore", followsLinks: false) {
        files.insert(IgnoreFile(text, above: names), at: 0)
      }
    }
    return files
  }
}
