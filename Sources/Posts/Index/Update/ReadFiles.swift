import Markdown

/// Changed files as they were read.
struct ReadFiles {
  private(set) var harvest: Harvest
  /// For each post of the harvest, as it was known.
  private(set) var known: [KnownPost?] = []
  /// Those that say what they said.
  private(set) var same: [(post: KnownPost, stamp: FileStamp)] = []
  private(set) var findings: [Finding] = []
  /// Known, and not to be read any more.
  private(set) var lost: [KnownPost] = []

  /// Adds the words to those of a run.
  init(_ changes: ArraySlice<FileChange>, _ scanner: Scanner, of site: SiteConfig, _ inverter: inout Inverter)
  {
    harvest = Harvest(of: site)
    for change in changes { read(change, scanner) }
    let words = harvest.takeWords()
    for section in harvest.sections { inverter.add(section.words, of: words) }
  }

  private mutating func read(_ change: FileChange, _ scanner: Scanner) {
    do throws(FileError) {
      let read = try scanner.bytes(of: change.id)
      let digest = Digest(of: read.bytes)
      if let known = change.known, known.digest == digest {
        same.append((known, read.stamp))
      } else {
        let file = IndexedFile(path: change.id, stamp: read.stamp, digest: digest)
        harvest.add(scanner.post(read.bytes, of: change.id), file)
        known.append(change.known)
      }
    } catch {
      if let known = change.known { lost.append(known) }
      findings.append(Finding(path: change.id, line: 1, message: error.reason))
    }
  }
}
