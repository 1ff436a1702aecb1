/// Posts as lists show them, in one array of bytes: a hundred thousand posts of their own would be a million blocks of
/// memory. A post is made when it is asked for, as `Post.listed` has it.
package struct PostList: RandomAccessCollection, Sendable {
  private var rows = Rows<UInt8>()
  private var numbers = IDTable()

  package init() {}

  package init(_ posts: some Sequence<Post>) {
    for post in posts { append(post) }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { rows.count }

  package subscript(index: Int) -> Post { withRow(index) { $0.post } }

  package func id(at index: Int) -> Post.ID { withRow(index) { String(decoding: $0.id, as: UTF8.self) } }

  /// Words of it, as of `Post`.
  package func words(at index: Int) -> Int { withRow(index) { $0.words } }

  package func body(at index: Int) -> ShortDigest? { withRow(index) { $0.body } }

  package func index(of id: Post.ID) -> Int? {
    var id = id
    return id.withUTF8 { index(ofUTF8: UnsafeRawBufferPointer($0)) }
  }

  func index(ofUTF8 id: UnsafeRawBufferPointer) -> Int? {
    withRows { numbers.number(of: id, in: $0) }
  }

  func withRows<Result>(_ work: (PostRows) -> Result) -> Result {
    rows.withUnsafeRows { work(PostRows($0)) }
  }

  private func withRow<Result>(_ index: Int, _ work: (PostRow) -> Result) -> Result {
    withRows { work($0[index]) }
  }

  // MARK: Changes

  /// Makes room for so many posts of a common length: room that stays empty takes no memory, and growing does.
  mutating func reserveCapacity(_ posts: Int) {
    rows.reserveCapacity(posts, elements: posts * 256)
  }

  package mutating func append(_ post: Post) {
    rows.append { PostRow.write(post, to: &$0) }
    numberNext()
  }

  /// Changes, removes and adds posts.
  ///
  /// - Parameters:
  ///   - changed: by their indices, each under the id it had.
  ///   - removed: indices.
  mutating func patch(_ changed: [Int: Post], removing removed: Set<Int>, adding added: [Post]) {
    if !changed.isEmpty || !removed.isEmpty {
      let before = rows
      rows = Rows()
      rows.reserveCapacity(before.count, elements: before.elementCount)
      before.withUnsafeRows { old in
        for index in 0..<before.count where !removed.contains(index) {
          rows.append { bytes in
            if let post = changed[index] { PostRow.write(post, to: &bytes) } else { bytes += old[index] }
          }
        }
      }
    }
    if !removed.isEmpty {
      numbers = IDTable()
      for _ in indices { numberNext() }
    }
    for post in added { append(post) }
  }

  private mutating func numberNext() {
    rows.withUnsafeRows { numbers.append(PostRows($0)) }
  }
}

/// The posts of a list where they stand in memory, for as long as they do.
struct PostRows {
  private let rows: UnsafeRows<UInt8>

  init(_ rows: UnsafeRows<UInt8>) {
    self.rows = rows
  }

  subscript(index: Int) -> PostRow { PostRow(UnsafeRawBufferPointer(rows[index])) }
}
