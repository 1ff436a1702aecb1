extension Sanitizing {
  /// Gives the clusters that a character of the text makes.
  ///
  /// What Unicode calls one character is several clusters where it holds several bases, as an Indic conjunct
  /// does: terminals give each its columns.
  static func show(_ character: Character, _ emit: (Cluster) -> Void) {
    var scalars = character.unicodeScalars.makeIterator()
    guard let first = scalars.next() else { return }
    guard scalars.next() != nil else { return show(first, emit) }
    if first.value == 0x0D { return emit(.space) }
    var rest = Array(character.unicodeScalars)[...]
    while let base = rest.popFirst() {
      let form = ScalarForm(base)
      if form == .regional, let second = rest.first, ScalarForm(second) == .regional {
        rest.removeFirst()
        emit(Cluster(sanitized: String(base) + String(second), width: 2, doubt: .flag))
      } else if let width = form.width {
        var gathering = Gathering(base, form, width: width)
        gathering.take(from: &rest)
        emit(gathering.cluster)
      } else {
        show(base, emit)
      }
    }
  }
}
