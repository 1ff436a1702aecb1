/// All posts that a walk finds, in two arrays: as strings, a hundred thousand ids would be as many blocks of memory.
package struct WalkedFiles: Sendable {
  private var ids = Rows<UInt8>()
  private var stamps: [FileStamp] = []
  /// At its end.
  private(set) var walker: Walker

  init(_ walker: Walker) {
    self.walker = walker
    while let file = self.walker.next() {
      ids.append { $0 += file.id.utf8 }
      stamps.append(file.stamp)
    }
  }

  var count: Int { stamps.count }

  /// - Parameter body: takes the id of each, UTF-8, for as long as it runs.
  func forEach(_ body: (UnsafeRawBufferPointer, FileStamp) -> Void) {
    ids.withUnsafeRows { rows in
      for index in stamps.indices { body(UnsafeRawBufferPointer(rows[index]), stamps[index]) }
    }
  }
}
