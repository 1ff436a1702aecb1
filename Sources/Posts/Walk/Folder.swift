#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A folder as read once: what is in it, by name.
struct Folder {
  let identity: FileIdentity
  private(set) var entries: [Entry] = []
  /// What is there but cannot be looked at.
  private(set) var failures: [(name: [UInt8], error: FileError)] = []

  struct Entry: Equatable {
    let name: [UInt8]
    let kind: FileKind
    let identity: FileIdentity
    let stamp: FileStamp
  }

  /// - Parameter path: of any length.
  init(reading path: String) throws(FileError) {
    let descriptor = try Descriptor(opening: path, flags: O_DIRECTORY)
    identity = FileIdentity(try descriptor.status())
    // The stream closes the descriptor that it is given.
    let copy = dup(descriptor.number)
    guard copy >= 0 else { throw FileError.last }
    guard let stream = fdopendir(copy) else {
      let error = FileError.last
      close(copy)
      throw error
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = Self.name(entry)
      if name == [46] || name == [46, 46] { continue }
      var status = stat()
      let found = (name + [0]).withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { text in
          text.baseAddress.map { fstatat(descriptor.number, $0, &status, AT_SYMLINK_NOFOLLOW) } ?? -1
        }
      }
      guard found == 0 else {
        // What was just deleted is no loss.
        if errno != ENOENT { failures.append((name, FileError.last)) }
        continue
      }
      entries.append(
        Entry(
          name: name, kind: FileKind(mode: status.st_mode), identity: FileIdentity(status),
          stamp: FileStamp(status)))
    }
    entries.sort { $0.name.lexicographicallyPrecedes($1.name) }
  }

  private static func name(_ entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
  }
}
