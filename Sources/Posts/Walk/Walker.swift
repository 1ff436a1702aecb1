#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Finds the posts of a collection, folder by folder: the files of one by name, then its folders.
///
/// Symbolic links come last. One that leads to a place in the collection is followed if the walk has not been there
/// yet, which it has unless a rule left it out; one that leads out of it or in a circle becomes a finding.
struct Walker: IteratorProtocol {
  let root: String
  private let includesAll: Bool
  private(set) var findings: [Finding] = []
  private(set) var skipped = Library.Skipped()
  /// The folders that were read, from the top of the walk, whose path is empty.
  private(set) var visited: [String] = []
  /// Of the folder read last, in reverse.
  private var posts: [WalkedFile] = []
  /// Folders to read, the next one last.
  private var folders: [Place] = []
  private var links: [Place] = []
  /// Whether there are any.
  private(set) var hasLinks = false
  private var seen: Set<FileIdentity> = []
  private var realRoot = ""

  /// More levels than any honest collection has; below, a finding.
  static let deepest = 1000

  /// A folder or link with the rules that hold where it lies.
  private struct Place {
    let path: [[UInt8]]
    let rules: [IgnoreFile]
  }

  init(root: String, includesAll: Bool) {
    self.root = root
    self.includesAll = includesAll
    do throws(FileError) {
      realRoot = try RealPath.of(root)
      folders = [Place(path: [], rules: includesAll ? [] : IgnoreFile.above(realRoot))]
    } catch {
      findings = [Finding(path: "", line: 1, message: error.reason)]
    }
  }

  mutating func next() -> WalkedFile? {
    while posts.isEmpty, !Task.isCancelled {
      if let folder = folders.popLast() {
        read(folder)
      } else if let link = links.popLast() {
        follow(link)
      } else {
        return nil
      }
    }
    return posts.popLast()
  }

  private mutating func read(_ place: Place) {
    do throws(FileError) {
      let folder = try Folder(reading: absolute(place.path))
      guard seen.insert(folder.identity).inserted else { return }
      visited.append(id(place.path))
      for failure in folder.failures { find(failure.error.reason, at: place.path + [failure.name]) }
      var rules = place.rules
      if !includesAll, folder.entries.contains(where: { $0.name.elementsEqual(".gitignore".utf8) }) {
        let text = try? FileReading.bytes(of: absolute(place.path) + "/.gitignore", followsLinks: false)
        if let text { rules.append(IgnoreFile(text, depth: place.path.count)) }
      }
      var inner: [Place] = []
      for entry in folder.entries {
        take(entry, at: Place(path: place.path + [entry.name], rules: rules), &inner)
      }
      posts.reverse()
      folders += inner.reversed()
    } catch {
      find(error.reason, at: place.path)
    }
  }

  private mutating func take(_ entry: Folder.Entry, at place: Place, _ folders: inout [Place]) {
    let isMarkdown = FileName.isMarkdown(entry.name)
    let isFolder = entry.kind == .folder
    guard isFolder || isMarkdown || entry.kind == .link else {
      if !FileName.isHidden(entry.name) { skipped.others += 1 }
      return
    }
    guard !isLeftOut(entry, place, counts: isFolder || isMarkdown) else { return }
    guard String(validating: entry.name, as: UTF8.self) != nil else {
      find("the name is not UTF-8", at: place.path)
      return
    }
    switch entry.kind {
    case .folder where place.path.count > Self.deepest:
      find("folders are nested deeper than \(Self.deepest) levels", at: place.path)
    case .folder: folders.append(place)
    case .link:
      links.append(place)
      hasLinks = true
    case .file:
      seen.insert(entry.identity)
      posts.append(WalkedFile(id: id(place.path), stamp: entry.stamp))
    case .other(let name): find("\(name), not a regular file", at: place.path)
    }
  }

  /// - Parameter counts: whether the reader could miss it.
  private mutating func isLeftOut(_ entry: Folder.Entry, _ place: Place, counts: Bool) -> Bool {
    if entry.name.elementsEqual(".git".utf8) { return true }
    guard !includesAll else { return false }
    if FileName.isHidden(entry.name) {
      skipped.hidden += counts ? 1 : 0
      return true
    }
    if entry.kind != .file, entry.name.elementsEqual("node_modules".utf8) {
      skipped.modules += 1
      return true
    }
    guard place.rules.exclude(place.path, isFolder: entry.kind == .folder) else { return false }
    skipped.ignored += counts ? 1 : 0
    return true
  }

  private mutating func follow(_ link: Place) {
    let path = absolute(link.path)
    let isMarkdown = FileName.isMarkdown(link.path.last ?? [])
    do throws(FileError) {
      let real = try RealPath.of(path)
      let target = try RealPath.target(of: path)
      guard target.kind == .folder || isMarkdown else {
        skipped.others += 1
        return
      }
      guard RealPath.contains(realRoot, real) else {
        find("a symbolic link out of the collection", at: link.path)
        return
      }
      if target.kind == .folder, RealPath.contains(real, try RealPath.of(RealPath.parent(of: path))) {
        find("a symbolic link in a circle", at: link.path)
      } else if !seen.contains(target.identity) {
        followed(link, target)
      }
    } catch {
      switch error.code {
      case ELOOP: find("a symbolic link in a circle", at: link.path)
      case ENOENT where !isMarkdown: skipped.others += 1
      case ENOENT: find("a symbolic link to nothing", at: link.path)
      default: find(error.reason, at: link.path)
      }
    }
  }

  private mutating func followed(_ link: Place, _ target: RealPath.Target) {
    switch target.kind {
    case .folder: folders.append(link)
    case .file, .link:
      seen.insert(target.identity)
      posts.append(WalkedFile(id: id(link.path), stamp: target.stamp))
    case .other(let name): find("\(name), not a regular file", at: link.path)
    }
  }

  private mutating func find(_ message: String, at path: [[UInt8]]) {
    findings.append(Finding(path: id(path), line: 1, message: message))
  }

  private func id(_ path: [[UInt8]]) -> Post.ID {
    String(decoding: Array(path.joined(separator: "/".utf8)), as: UTF8.self)
  }

  private func absolute(_ path: [[UInt8]]) -> String {
    path.isEmpty ? root : "\(root)/\(id(path))"
  }
}
