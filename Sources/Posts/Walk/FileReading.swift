#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reads files that others wrote: no waiting for a FIFO, no endless device.
enum FileReading {
  /// UTF-8 bytes; what is larger is no post: half of what the offsets of a tree, of 32 bits, can tell apart.
  static let largest = 1 << 30

  /// The bytes of a regular file, or nothing of what is too large.
  /// - Parameter followsLinks: whether its last name may be a link; where not, one gives the code `ELOOP`.
  static func bytes(of path: String, followsLinks: Bool) throws(FileError) -> [UInt8] {
    try start(of: path, followsLinks: followsLinks, limit: nil).bytes
  }

  /// The bytes of a regular file up to a limit.
  struct Start {
    let bytes: [UInt8]
    /// UTF-8 bytes that it has in all.
    let size: Int
    /// What it was read under; a doubted stamp, where it changed meanwhile or could have without a trace.
    let stamp: FileStamp
  }

  static func start(of path: String, followsLinks: Bool, limit: Int?) throws(FileError) -> Start {
    let start = FileStamp.now
    let descriptor = try Descriptor(opening: path, flags: followsLinks ? 0 : O_NOFOLLOW)
    let status = try descriptor.status()
    switch FileKind(mode: status.st_mode) {
    case .file: break
    case .folder, .link: throw FileError(code: EISDIR)
    case .other(let name): throw FileError("\(name), not a regular file")
    }
    let size = min(Int(status.st_size), limit ?? .max)
    guard size <= largest else { throw FileError("larger than \(largest >> 20) MB") }
    var error: FileError?
    // What is written to it while it is read is left out: a watcher tells of it soon enough.
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      useLargePages(UnsafeMutableRawBufferPointer(buffer))
      while let start = buffer.baseAddress, filled < size {
        let count = read(descriptor.number, start + filled, size - filled)
        if count < 0, errno == EINTR { continue }
        if count < 0 { error = FileError.last }
        if count <= 0 { break }
        filled += count
      }
    }
    if let error { throw error }
    let stamp = FileStamp(status)
    let isSure = try FileStamp(descriptor.status()) == stamp && stamp.isSettled(at: start)
    return Start(
      bytes: bytes, size: max(bytes.count, Int(status.st_size)), stamp: isSure ? stamp : stamp.doubted)
  }

  /// Asks for memory in large pages: a large file is then read without a fault for every 4 KB of it.
  private static func useLargePages(_ buffer: UnsafeMutableRawBufferPointer) {
    #if os(Linux)
    let page = 1 << 21
    guard buffer.count > 2 * page, let start = buffer.baseAddress else { return }
    // Whole pages only, so that no more memory is taken than is filled.
    let skipped = (page - Int(bitPattern: start) % page) % page
    madvise(start + skipped, (buffer.count - skipped) / page * page, MADV_HUGEPAGE)
    #endif
  }
}
