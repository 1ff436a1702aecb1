#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What a directory entry is.
enum FileKind: Equatable {
  case file, folder, link
  /// Not to be read: it could wait for ever or never end.
  case other(String)

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    case S_IFIFO: self = .other("a FIFO")
    case S_IFSOCK: self = .other("a socket")
    default: self = .other("a device")
    }
  }
}

/// A file of this machine, whatever its names.
struct FileIdentity: Hashable {
  let device: UInt64
  let inode: UInt64

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
  }
}
