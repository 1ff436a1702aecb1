/// What folds to its title and is no section: callouts whose author lets them fold, and details of HTML.
struct Foldables: Sendable {
  /// In the order of their titles.
  private(set) var all: [Foldable] = []

  struct Foldable: Sendable {
    /// The leaf that is its title.
    let title: Int
    /// The leaf after its last one.
    let end: Int
    /// Whether it is folded at first.
    let isFolded: Bool
    /// The one that it lies in, by index.
    fileprivate(set) var parent: Int?

    init(title: Int, end: Int, isFolded: Bool) {
      self.title = title
      self.end = end
      self.isFolded = isFolded
    }
  }

  /// - Parameter all: in any order.
  init(_ all: [Foldable]) {
    var open: [Int] = []
    for var foldable in all.sorted(by: { $0.title < $1.title }) {
      while let last = open.last, self.all[last].end <= foldable.title { open.removeLast() }
      foldable.parent = open.last
      open.append(self.all.count)
      self.all.append(foldable)
    }
  }

  subscript(index: Int) -> Foldable { all[index] }

  /// The ones that a leaf lies in or is the title of, from the inside.
  func around(_ leaf: Int) -> [Int] {
    var found: [Int] = []
    var next = last(titledUpTo: leaf)
    while let index = next {
      if all[index].end > leaf { found.append(index) }
      next = all[index].parent
    }
    return found
  }

  /// The one that a leaf is the title of.
  func titled(by leaf: Int) -> Int? {
    last(titledUpTo: leaf).flatMap { all[$0].title == leaf ? $0 : nil }
  }

  private func last(titledUpTo leaf: Int) -> Int? {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].title <= leaf { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
