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
      let isKnown = stamps[id] != nil
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
    var gone = Set(stamps.keys)
    var changed: [WalkedFile] = []
    while let file = walker.next() {
      gone.remove(file.id)
      if stamps[file.id] != file.stamp || touched.contains(file.id) { changed.append(file) }
    }
    let isElse = walker.findings != obstacles
    take(walker)
    return renew(changed, gone: gone, isElse: isElse, scanner)
  }

  /// - Parameter isElse: whether more has changed than these files.
  private mutating func renew(
    _ files: [WalkedFile], gone: Set<Post.ID>, isElse: Bool = false, _ scanner: Scanner
  ) -> Changes? {
    let failed = failures
    var changes = Changes(gone: gone)
    changes.files = gone.union(files.map(\.id))
    var posts: [Post.ID: Post] = [:]
    for file in files {
      do throws(FileError) {
        let start = try scanner.bytes(of: file.id)
        stamps[file.id] = start.stamp
        failures[file.id] = nil
        posts[file.id] = scanner.post(start.bytes, of: file.id).post.listed
        changes.read.insert(file.id)
      } catch {
        fail(file, error)
      }
    }
    for id in gone {
      stamps[id] = nil
      failures[id] = nil
    }
    let isPatched = patch(posts, without: gone)
    if isElse || failures != failed {
      let unread = failures.sorted { $0.key < $1.key }
      library.findings = obstacles + unread.map { Finding(path: $0.key, line: 1, message: $0.value) }
    }
    if isPatched || isElse || failures != failed { changes.library = library }
    return changes.isEmpty ? nil : changes
  }

  /// Puts posts into the library, in place of what they were; false where they are what they were.
  private mutating func patch(_ posts: [Post.ID: Post], without gone: Set<Post.ID>) -> Bool {
    var new = posts
    var changed: [(index: Int, post: Post)] = []
    var removed: [Int] = []
    let mayGo = !gone.isEmpty || !failures.isEmpty
    for index in library.posts.indices {
      let id = library.posts[index].id
      if mayGo, gone.contains(id) || failures[id] != nil {
        removed.append(index)
      } else if !new.isEmpty, let post = new.removeValue(forKey: id), post != library.posts[index] {
        changed.append((index, post))
      }
    }
    if changed.isEmpty, removed.isEmpty, new.isEmpty { return false }
    library.patch(changed, removing: removed, adding: new.values.sorted { $0.id < $1.id })
    library = library.prepared()
    return true
  }
}
