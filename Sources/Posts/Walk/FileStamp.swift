#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What a file system says of a file that was not changed as long as it says the same.
struct FileStamp: Equatable, Sendable {
  /// UTF-8 bytes.
  var size: Int64
  /// Nanoseconds since 1970.
  var modified: Int64
  var inode: Int64

  init(size: Int64, modified: Int64, inode: Int64) {
    self.size = size
    self.modified = modified
    self.inode = inode
  }

  init(_ status: stat) {
    #if os(Linux)
    let time = status.st_mtim
    #else
    let time = status.st_mtimespec
    #endif
    size = Int64(status.st_size)
    modified = Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    inode = Int64(truncatingIfNeeded: status.st_ino)
  }

  /// Nanoseconds since 1970.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }

  /// Whether a change after a time would show in it: not where the file was changed so shortly before that a clock of
  /// the file system may not have moved on. Some count whole seconds, some two.
  func isSettled(at time: Int64) -> Bool {
    modified < time - (modified % 1_000_000_000 == 0 ? 2_000_000_000 : 50_000_000)
  }

  /// A stamp that no file has: what was read under it is looked at again.
  var doubted: FileStamp { FileStamp(size: size, modified: -1, inode: inode) }
}
