extension Survey {
  /// Brings it up to date: reads what was touched or has another stamp, and nothing else.
  ///
  /// - Returns: `nil` where nothing has changed.
  package mutating func update(_ touched: Touched, _ scanner: Scanner) -> Changes? {
    guard !touched.needsWalk, let (files, gone) = look(at: touched.posts, scanner) else {
      return walk(touched.posts, scanner)
    }
    return renew(files, gone: gone, scanner)
  }

  /// The files of some posts, and which of them are there no more; `nil` where only a walk tells what became of one.
  private func look(
    at ids: Set<Post.ID>, _ scanner: Scanner
  ) -> (files: [WalkedFile], gone: Set<Post.ID>)? {
    var files: [WalkedFile] = []
    var gone: Set<Post.ID> = []
    var rules = WalkRules(root: scanner.root, includesAll: scanner.options.includesAll)
    for id in ids {
      let isKnown = library.posts.index(of: id) != nil || failures[id] != nil
      switch scanner.kind(of: id) {
      case (.file, let stamp)?:
        // Where no post was, one may be left out by a rule, or be one by another name already.
        if !isKnown {
          guard !hasLinks, folders.contains(rules.folder(of: id)) else { return nil }
          if rules.exclude(id) { continue }
        }
        files.append(WalkedFile(id: id, stamp: stamp))
      case nil where !hasLinks: if isKnown { gone.insert(id) }
      default: return nil
      }
    }
    return (files, gone)
  }

  private mutating func walk(_ touched: Set<Post.ID>, _ scanner: Scanner) -> Changes? {
    var walker = Walker(root: scanner.root, includesAll: scanner.options.includesAll)
    var isGone = Array(repeating: true, count: stamps.count)
    var gone = Set(failures.keys)
    var changed: [WalkedFile] = []
    while let file = walker.next() {
      let index = library.posts.index(of: file.id)
      if let index { isGone[index] = false } else { gone.remove(file.id) }
      let stamp = index.map { stamps[$0] } ?? failures[file.id]?.stamp
      if stamp != file.stamp || touched.contains(file.id) { changed.append(file) }
    }
    for index in isGone.indices where isGone[index] { gone.insert(library.posts.id(at: index)) }
    let isElse = walker.findings != obstacles
    take(walker)
    return renew(changed, gone: gone, isElse: isElse, scanner)
  }

  /// - Parameter isElse: whether more has changed than these files.
  private mutating func renew(
    _ files: [WalkedFile], gone: Set<Post.ID>, isElse: Bool = false, _ scanner: Scanner
  ) -> Changes? {
    let reasons = failures.mapValues(\.reason)
    var changes = Changes(gone: gone)
    changes.files = gone.union(files.map(\.id))
    var changed: [Int: Post] = [:]
    var removed = Set(gone.compactMap { library.posts.index(of: $0) })
    var added: [(post: Post, stamp: FileStamp)] = []
    for id in gone { failures[id] = nil }
    for file in files {
      let index = library.posts.index(of: file.id)
      do throws(FileError) {
        let start = try scanner.bytes(of: file.id)
        let post = scanner.post(start.bytes, of: file.id).post.listed
        failures[file.id] = nil
        changes.read.insert(file.id)
        if let index {
          stamp(index, start.stamp)
          if library.posts[index] != post { changed[index] = post }
        } else {
          added.append((post, start.stamp))
        }
      } catch {
        failures[file.id] = Failure(stamp: file.stamp, reason: error.reason)
        if let index { removed.insert(index) }
      }
    }
    added.sort { $0.post.id < $1.post.id }
    let isPatched = !changed.isEmpty || !removed.isEmpty || !added.isEmpty
    if isPatched {
      patch(changed, removing: removed, adding: added)
      library = library.prepared()
    }
    let isTold = isElse || failures.mapValues(\.reason) != reasons
    if isTold {
      let unread = failures.sorted { $0.key < $1.key }
      library.findings = obstacles + unread.map { Finding(path: $0.key, line: 1, message: $0.value.reason) }
    }
    if isPatched || isTold { changes.library = library }
    return changes.isEmpty ? nil : changes
  }
}
