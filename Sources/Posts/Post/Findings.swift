/// The findings of one file as they are made.
struct Findings {
  /// As `Post.ID`.
  let path: String
  private(set) var all: [Finding] = []

  /// A broken file says what is wrong, not a thousand times.
  private static let most = 50

  init(path: String) {
    self.path = path
  }

  /// - Parameter line: counted from 1.
  mutating func add(_ message: String, line: Int = 1) {
    let finding = Finding(path: path, line: line, message: message)
    guard all.count < Self.most, !all.contains(finding) else { return }
    all.append(finding)
  }
}
