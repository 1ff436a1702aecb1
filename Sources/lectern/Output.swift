import Reading

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Writes rows of text to a file descriptor, sanitized, a block at a time.
nonisolated struct Output: ~Copyable {
  private let descriptor: Int32
  private var pending: [UInt8] = []

  private static let blockSize = 65_536

  static var standard: Output { Output(STDOUT_FILENO) }
  static var error: Output { Output(STDERR_FILENO) }

  private init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    Self.write(pending, to: descriptor)
  }

  mutating func print(_ row: String) {
    pending += Sanitizing.printable(row).utf8
    pending.append(UInt8(ascii: "\n"))
    guard pending.count >= Self.blockSize else { return }
    Self.write(pending, to: descriptor)
    pending.removeAll(keepingCapacity: true)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest.removeFirst(count)
    }
  }
}

nonisolated private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
