import Posts
import Testing

@testable import Reading

/// Many sizes, one after the other.
@Suite struct ResizeTests {
  /// Whatever the sizes in between, the screen is the one that the last size has.
  @Test func manyResizesKeepThePlace() {
    let paragraphs = (1...60).map { "Paragraph \($0) with some words in it, and then some more of them." }
    var reader = Reader.reading("# Words\n\n" + paragraphs.joined(separator: "\n\n"), rows: 24, columns: 80)
    reader.type("   ")
    let screen = reader.screen
    var seed: UInt64 = 7
    func next(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit + 1
    }
    for step in 0..<2000 {
      let (rows, columns) = step % 100 == 0 ? (200, 500) : (next(30), next(120))
      reader.resize(rows: rows, columns: columns)
      guard step % 50 == 0 else { continue }
      #expect(reader.frame().size == Size(rows: rows, columns: columns))
      #expect(rows < 3 || columns < 20 || reader.screen.contains("aragraph"))
    }
    reader.resize(rows: 24, columns: 80)
    #expect(reader.screen == screen)
  }

  @Test(arguments: [(1, 1), (1, 500), (200, 1), (2, 2), (200, 500)])
  func extremeSizes(rows: Int, columns: Int) {
    for text in Articles.all.prefix(4) {
      var reader = Reader(root: ".", entry: .post(text.post.id), size: Size(rows: rows, columns: columns))
      _ = reader.start()
      _ = reader.update(.loaded(text))
      reader.type("jGkg]? q")
      #expect(reader.frame().size == Size(rows: rows, columns: columns))
    }
  }
}
