/// What a scan shows, and what it may know of the world.
package struct ScanOptions: Equatable, Sendable {
  /// Shows hidden files, `node_modules` and what a `.gitignore` excludes, too (`--all`); never what is in `.git`.
  package var includesAll: Bool
  /// Decides what is future and what is expired.
  package var today: PostDate

  package init(includesAll: Bool = false, today: PostDate) {
    self.includesAll = includesAll
    self.today = today
  }
}
