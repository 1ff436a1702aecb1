/// The rows of the shelf: posts, and the headings of its groups where posts that were begun stand on top.
struct ShelfLines: Equatable {
  let begun: Int
  let posts: Int

  private var hasRest: Bool { posts > begun }

  var count: Int { posts + (begun == 0 ? 0 : hasRest ? 2 : 1) }

  func line(ofPost index: Int) -> Int {
    begun == 0 ? index : index < begun ? index + 1 : index + 2
  }

  /// What stands in a row.
  func content(of line: Int) -> Content? {
    if begun == 0 { return line < posts ? .post(line) : nil }
    switch line {
    case 0: return .heading("Continue reading")
    case 1...begun: return .post(line - 1)
    case begun + 1 where hasRest: return .heading("All posts")
    default: return line < count ? .post(line - 2) : nil
    }
  }

  enum Content: Equatable {
    case post(Int)
    case heading(String)
  }
}
