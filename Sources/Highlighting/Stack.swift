/// A stack in memory that it is given, so that nothing asks whether others share it. Copies do: use but one of them.
struct Stack<Element: BitwiseCopyable> {
  private let memory: UnsafeMutableBufferPointer<Element>
  private(set) var count = 0

  init(_ memory: UnsafeMutableBufferPointer<Element>) {
    self.memory = memory
  }

  var isEmpty: Bool { count == 0 }

  subscript(index: Int) -> Element {
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      return memory[index]
    }
    nonmutating set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      memory[index] = newValue
    }
  }

  /// There has to be room.
  mutating func push(_ element: Element) {
    precondition(count < memory.count)
    memory.initializeElement(at: count, to: element)
    count &+= 1
  }

  @discardableResult
  mutating func pop() -> Element {
    precondition(count > 0)
    count &-= 1
    return memory[count]
  }

  /// Leaves the lowest of its elements.
  mutating func cut(to count: Int) {
    if count < self.count { self.count = count }
  }
}
