import Posts

/// What is followed: the posts of a folder, or one post.
nonisolated enum Followed {
  case folder(Survey)
  case file(LoneFile)

  /// The folders in which it is written.
  var folders: [String] {
    switch self {
    case .folder(let survey): survey.folders
    case .file(let file): file.folders
    }
  }

  /// Reads what has changed; `nil` where nothing has.
  mutating func update(_ touched: Touched, of collection: Collection) -> Changes? {
    switch self {
    case .folder(var survey):
      defer { self = .folder(survey) }
      return collection.update(&survey, touched)
    case .file(var file):
      defer { self = .file(file) }
      return file.update(touched)
    }
  }

  /// Adds what has happened to what has been touched; false where it means nothing.
  func note(_ happening: Happening, in touched: inout Touched, includesAll: Bool) -> Bool {
    switch (happening, self) {
    case (.anything, _):
      return touched.addAll()
    case (.name(let name, let folder, let leadsOn), .folder):
      return touched.add(name, in: folder, leadsOn: leadsOn, includesAll: includesAll)
    case (.name(let name, _, _), .file(let file)):
      return file.note(name, in: &touched)
    }
  }
}
