#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// An open file, closed when it goes.
struct Descriptor: ~Copyable {
  let number: Int32

  /// Opens a path of any length, for reading and without waiting for the other end of a FIFO.
  ///
  /// A path longer than the system takes at once is walked in steps, each from the folder that the one before opened.
  init(opening path: String, flags: Int32 = 0) throws(FileError) {
    number = try Self.open(path.utf8[...], in: AT_FDCWD, flags: flags)
  }

  private init(number: Int32) {
    self.number = number
  }

  deinit {
    close(number)
  }

  func status() throws(FileError) -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw FileError.last }
    return status
  }

  private static func open(
    _ path: Substring.UTF8View, in start: Int32, flags: Int32
  ) throws(FileError) -> Int32 {
    var rest = path
    var folder: Descriptor?
    while rest.count > longest {
      guard let slash = rest.prefix(longest).lastIndex(of: UInt8(ascii: "/")), slash > rest.startIndex else {
        throw FileError(code: ENAMETOOLONG)
      }
      let part = String(Substring(rest[..<slash]))
      let next = openat(folder?.number ?? start, part, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
      guard next >= 0 else { throw FileError.last }
      folder = Descriptor(number: next)
      rest = rest[slash...].drop { $0 == UInt8(ascii: "/") }
    }
    let part = String(Substring(rest))
    let number = openat(folder?.number ?? start, part, O_RDONLY | O_CLOEXEC | O_NONBLOCK | flags)
    guard number >= 0 else { throw FileError.last }
    return number
  }

  /// UTF-8 bytes; every system takes at least this much.
  private static let longest = 1000
}
