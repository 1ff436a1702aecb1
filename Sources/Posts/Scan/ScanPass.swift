/// The reading of the files of a scan, with its reports.
struct ScanPass {
  private(set) var pace = Pace()
  /// Files that were read, or need not be.
  private var done: Int

  init(done: Int = 0) {
    self.done = done
  }

  /// Reads a file; false when no more is wanted.
  /// - Parameter total: of the files; `nil` while the folders are still being walked.
  mutating func read(
    _ file: WalkedFile, _ scanner: Scanner, into survey: inout Survey, of total: Int? = nil,
    _ report: (Library, ScanProgress) -> Bool
  ) -> Bool {
    if let bytes = survey.read(file, scanner) { pace.add(bytes: bytes) }
    done += 1
    guard pace.isDue else { return true }
    let progress = ScanProgress(done: done, total: total, isComplete: false)
    guard report(survey.prepared(), progress) else { return false }
    pace.lengthen()
    return true
  }

  /// Reads all the files that are left, and reports that this is all.
  mutating func read(
    _ files: [WalkedFile], _ scanner: Scanner, into survey: inout Survey,
    _ report: (Library, ScanProgress) -> Bool
  ) {
    let total = done + files.count
    for file in files {
      guard !Task.isCancelled, read(file, scanner, into: &survey, of: total, report) else { return }
    }
    guard !Task.isCancelled else { return }
    _ = report(survey.prepared(), ScanProgress(done: done, total: total, isComplete: true))
  }
}
