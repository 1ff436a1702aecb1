internal import Foundation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Where the index of a collection lies: a file in a cache folder, named by a digest of the collection's real path.
struct IndexFile {
  let path: String
  /// Tells the file that was opened from one that another process has put there.
  private var inode: UInt64?

  /// Makes the folders on the way; only their owner can look into those that are new.
  /// - Parameters:
  ///   - cache: the user's folder for caches.
  ///   - includesAll: what is indexed with hidden files is another index.
  init(of realRoot: String, includesAll: Bool, in cache: String) throws(FileError) {
    let folder = cache + "/lectern"
    try Self.makeFolder(folder)
    let name = Digest(of: Array((realRoot + (includesAll ? "\0all" : "")).utf8)).text
    path = "\(folder)/\(name).sqlite"
    // SQLite gives the files beside it the same mode.
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileError.last }
    fchmod(descriptor, 0o600)
    close(descriptor)
  }

  /// With what tells the file that lies there now from others.
  var identified: IndexFile {
    var file = self
    file.inode = Self.inode(of: path)
    return file
  }

  /// Whether the file that was opened still lies there.
  var isSame: Bool { inode != nil && inode == Self.inode(of: path) }

  private static func inode(of path: String) -> UInt64? {
    var status = stat()
    return stat(path, &status) == 0 ? UInt64(status.st_ino) : nil
  }

  /// Takes it away, with what SQLite keeps beside it.
  func remove() {
    for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
  }

  private static func makeFolder(_ path: String) throws(FileError) {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw FileError.last }
    try makeFolder(RealPath.parent(of: path))
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw FileError.last }
  }
}

/// Held by the one process that brings an index up to date; the system gives it back when the process ends, however it
/// does.
struct IndexLock: ~Copyable {
  private let descriptor: Int32

  /// Waits for its turn. Where a file system knows no locks there is none to wait for, and SQLite's own keep the index
  /// whole.
  /// - Parameters:
  ///   - file: of the index; one in memory needs no lock.
  ///   - whileWaiting: called once, where another process has it.
  init(_ file: IndexFile?, whileWaiting: () -> Void = {}) {
    descriptor = file.map { open($0.path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600) } ?? -1
    guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) != 0 else { return }
    if errno == EWOULDBLOCK { whileWaiting() }
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}
