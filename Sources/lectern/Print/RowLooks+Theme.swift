import Reading

extension RowLooks {
  /// The looks of a theme.
  ///
  /// - Parameter hasLinks: whether what is linked is written as a link of the terminal.
  nonisolated init(_ theme: Theme, hasLinks: Bool) {
    self.init(plain: Look(), hasLinks: hasLinks, look: { theme.look($0) }, rendition: \.rendition)
  }
}
