import Posts

/// What is followed: the posts of a folder, or one post.
nonisolated struct Followed {
  private var survey: Survey?
  private var file: LoneFile?

  init(_ survey: Survey) {
    self.survey = survey
  }

  init(_ file: LoneFile) {
    self.file = file
  }

  /// The folders in which it is written.
  var folders: [String] { survey?.folders ?? file?.folders ?? [] }

  /// Reads what has changed; `nil` where nothing has.
  mutating func update(_ touched: Touched, _ scanner: Scanner) -> Changes? {
    survey == nil ? file?.update(touched) : survey?.update(touched, scanner)
  }

  /// Adds what has happened to what has been touched; false where it means nothing.
  func note(_ happening: Happening, in touched: inout Touched, includesAll: Bool) -> Bool {
    switch happening {
    case .anything: touched.addAll()
    case .name(let name, let folder, let leadsOn):
      file?.note(name, in: &touched)
        ?? touched.add(name, in: folder, leadsOn: leadsOn, includesAll: includesAll)
    }
  }
}
