internal import Posts

extension Reader {
  /// How the open post is set.
  func typography(of post: Post) -> Typography {
    let hyphenation = language(of: post).flatMap { hyphenations[$0] ?? nil }
    return Typography(
      isJustified: isJustified, hyphenation: hyphenation, bidi: bidi, words: words,
      isCodeWrapped: isCodeWrapped, isCodeNumbered: isCodeNumbered, dates: dates)
  }

  private func language(of post: Post) -> String? { post.language ?? language }

  mutating func toggleJustified() -> [Effect] {
    isJustified.toggle()
    notice = Notice(text: isJustified ? "justified" : "ragged")
    refitPage()
    return needHyphenation()
  }

  mutating func toggleCodeWrapped() {
    isCodeWrapped.toggle()
    notice = Notice(text: isCodeWrapped ? "long lines of code broken" : "long lines of code panned")
    refitPage()
  }

  mutating func toggleCodeNumbered() {
    isCodeNumbered.toggle()
    notice = Notice(text: isCodeNumbered ? "lines of code numbered" : "lines of code without numbers")
    refitPage()
  }

  /// Asks where words of the open post's language may be divided, once for each language.
  mutating func needHyphenation() -> [Effect] {
    guard isJustified, let post = pager?.post, let language = language(of: post) else { return [] }
    guard hyphenations[language] == nil else { return [] }
    hyphenations[language] = .some(nil)
    return [.hyphenate(language: language)]
  }

  mutating func take(_ hyphenation: Hyphenation?, of language: String) {
    hyphenations[language] = .some(hyphenation)
    if let post = pager?.post, hyphenation != nil, self.language(of: post) == language { refitPage() }
  }
}
