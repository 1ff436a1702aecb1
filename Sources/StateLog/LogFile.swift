#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file that holds a log: entries are added to its end, and it may be put in the place of another one as a whole.
///
/// Several processes may do so at once: each locks it (`flock`) for the moment.
struct LogFile {
  let path: String

  /// For its lock, each after a hundredth of a second: nobody who quits waits for longer.
  private static let mostTries = 200

  /// UTF-8 bytes: all that the numbers of lines can tell apart.
  private static let largest = 2 << 30

  /// All bytes of a file.
  ///
  /// - Parameter isOptional: whether one that is not there has none.
  static func bytes(of path: String, isOptional: Bool = true) throws(LogFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    if descriptor < 0, errno == ENOENT, isOptional { return [] }
    guard descriptor >= 0 else { throw .last(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw LogFailure(path: path, reason: "not a file") }
    guard status.st_size <= largest else { throw LogFailure(path: path, reason: "larger than 2 GB") }
    var failure: LogFailure?
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, filled in
      while filled < buffer.count, let start = buffer.baseAddress {
        let count = read(descriptor, start + filled, buffer.count - filled)
        if count < 0, errno == EINTR { continue }
        if count < 0 { failure = .last(path) }
        if count <= 0 { break }
        filled += count
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Adds whole lines to its end: all of them, or none where that fails.
  ///
  /// - Parameters:
  ///   - head: what a new file begins with.
  ///   - isLasting: whether they are to be on the disk when this returns.
  ///   - isWanted: asked, where it is there, of what the file holds: nobody adds to it meanwhile.
  func append(
    _ lines: [UInt8], head: [UInt8], isLasting: Bool, where isWanted: (([UInt8]) -> Bool)? = nil
  ) throws(LogFailure) {
    let descriptor = try locked()
    defer { close(descriptor) }
    if let isWanted, !isWanted(try Self.bytes(of: path)) { return }
    let size = lseek(descriptor, 0, SEEK_END)
    guard size >= 0 else { throw .last(path) }
    var bytes = size == 0 ? head : []
    // What another program left unfinished ends here.
    var last: UInt8 = 0
    if size > 0, pread(descriptor, &last, 1, size - 1) == 1, last != UInt8(ascii: "\n") {
      bytes.append(UInt8(ascii: "\n"))
    }
    bytes += lines
    do throws(LogFailure) {
      try Self.put(bytes, into: descriptor, path)
    } catch {
      // Half a line is none; what was there before stays.
      ftruncate(descriptor, size)
      throw error
    }
    if isLasting, fsync(descriptor) != 0 { throw .last(path) }
  }

  /// Puts other contents in its place, made of those it has; as a whole, whatever happens meanwhile.
  ///
  /// - Returns: how many UTF-8 bytes it then has.
  @discardableResult
  func replace(_ make: ([UInt8]) -> [UInt8]?) throws(LogFailure) -> Int {
    let descriptor = try locked()
    defer { close(descriptor) }
    let old = try Self.bytes(of: path)
    guard let bytes = make(old) else { return old.count }
    let new = path + ".new"
    let output = open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard output >= 0 else { throw .last(new) }
    do throws(LogFailure) {
      defer { close(output) }
      try Self.put(bytes, into: output, new)
      guard fsync(output) == 0 else { throw .last(new) }
    } catch {
      unlink(new)
      throw error
    }
    guard rename(new, path) == 0 else { throw .last(path) }
    Self.syncFolder(of: path)
    return bytes.count
  }

  /// Opens the file and waits for its lock; a file that was replaced meanwhile is let go.
  private func locked() throws(LogFailure) -> Int32 {
    while true {
      let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw .last(path) }
      // Where a file system knows no locks, single writes have to do.
      var tries = 0
      while flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EINTR || errno == EWOULDBLOCK {
        tries += 1
        guard tries < Self.mostTries else {
          close(descriptor)
          throw LogFailure(path: path, reason: "another program keeps it locked")
        }
        usleep(10_000)
      }
      var (opened, there) = (stat(), stat())
      if fstat(descriptor, &opened) == 0, stat(path, &there) == 0, opened.st_ino == there.st_ino {
        return descriptor
      }
      close(descriptor)
    }
  }

  private static func put(_ bytes: [UInt8], into descriptor: Int32, _ path: String) throws(LogFailure) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .last(path) }
      start += count
    }
  }

  private static func syncFolder(of path: String) {
    guard let slash = path.lastIndex(of: "/") else { return }
    let descriptor = open(String(path[...slash]), O_RDONLY | O_CLOEXEC)
    if descriptor >= 0 {
      fsync(descriptor)
      close(descriptor)
    }
  }
}
