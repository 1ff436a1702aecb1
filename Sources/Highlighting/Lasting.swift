/// Elements in memory that is never given back: of what is made once and lasts as long as the program.
///
/// To read one counts no reference, which costs more than reading it.
struct Lasting<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private let start: UnsafePointer<Element>
  private let count: Int

  init(_ elements: [Element]) {
    let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(1, elements.count))
    _ = memory.initialize(from: elements)
    start = UnsafePointer(memory.baseAddress!)
    count = elements.count
  }

  subscript(index: Int) -> Element {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
    return start[index]
  }
}
