import Posts
import Testing

@testable import Reading

/// Ten thousand sizes, fewer for the screens that lay a post out.
struct ResizeStormTests {
  private static let post = """
    ---
    title: A post of all kinds
    ---
    # A post of all kinds

    \((1...30).map { "## ❤️ Section \($0)\n\nSome words about it 👩‍🚀, `code` and *more* words.\n\n- an item\n  - below\n" }.joined(separator: "\n"))

    | 🛠️ | name |
    |---|---|
    | a | \(String(repeating: "long ", count: 40)) |

    ```
    \(String(repeating: "code ", count: 60))
    ```
    """

  /// Whatever the sizes in between, the screen is the one that the last sizes alone leave; none is too small or large.
  @Test(arguments: [("page", 800), ("outline", 600), ("search", 600), ("help", 4000), ("shelf", 4000)])
  func leavesARightScreen(_ screen: String, count: Int) {
    var reader = screen == "shelf" ? Self.shelf : Reader.reading(Self.post, rows: 24, columns: 80)
    switch screen {
    case "outline": reader.type("  tjj")
    case "help": reader.type("?jj")
    case "search": reader.type("/words")
    default: reader.type("jjjjj")
    }
    var calm = reader
    var sizes = Sizes()
    for step in 0..<count {
      let size = sizes.next()
      reader.resize(rows: size.rows, columns: size.columns)
      if step % 100 == 0 { #expect(reader.frame().size == size) }
    }
    // Where a list begins is found again from its selected row.
    for (rows, columns) in [(1, 500), (200, 1), (2, 2), (200, 500), (1, 1), (24, 80)] {
      reader.resize(rows: rows, columns: columns)
      calm.resize(rows: rows, columns: columns)
      #expect(reader.frame().size == Size(rows: rows, columns: columns))
    }
    #expect(reader.screen == calm.screen)
    let isSame = reader.frame() == calm.frame()
    #expect(isSame)
  }

  private static var shelf: Reader {
    let posts = (1...60).map { number in
      Reader.text(of: "---\ntitle: Title \(number)\ntags: [a, b]\n---\nText \(number)\n").post
    }
    return Reader.shelf(posts, rows: 24, columns: 80)
  }
}

/// Mostly as small as windows are, and all from 1×1 to 200×500.
private struct Sizes {
  private var seed: UInt64 = 11

  mutating func next() -> Size {
    let isAny = number(100) == 1
    return Size(rows: number(isAny ? 200 : 25), columns: number(isAny ? 500 : 100))
  }

  private mutating func number(_ limit: Int) -> Int {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(seed >> 33) % limit + 1
  }
}
