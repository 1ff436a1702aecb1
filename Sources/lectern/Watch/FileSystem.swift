import Foundation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The file system that a path lies in.
nonisolated enum FileSystem {
  /// Whether another machine may write to it, of which nothing tells this one.
  static func isShared(_ path: String) -> Bool {
    #if os(Linux)
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    // As makedev(3) puts them together.
    let device = UInt64(status.st_dev)
    let major = device >> 8 & 0xFFF | device >> 32 & ~0xFFF
    let minor = device & 0xFF | device >> 12 & ~0xFF
    let mounts = FileManager.default.contents(atPath: "/proc/self/mountinfo") ?? Data()
    return isShared("\(major):\(minor)", in: String(decoding: mounts, as: UTF8.self))
    #else
    var status = statfs()
    return statfs(path, &status) == 0 && status.f_flags & UInt32(bitPattern: MNT_LOCAL) == 0
    #endif
  }

  /// - Parameters:
  ///   - device: its numbers, as in `8:1`.
  ///   - mounts: as proc(5) has them: the device is the third word, the type the first one behind a lone hyphen.
  static func isShared(_ device: String, in mounts: String) -> Bool {
    let types = mounts.split(separator: "\n").compactMap { line -> Substring? in
      let words = line.split(separator: " ")
      guard words.count > 2, words[2] == device, let hyphen = words.firstIndex(of: "-") else { return nil }
      return words.dropFirst(hyphen + 1).first
    }
    return types.contains { shared.contains(String($0)) || $0.hasPrefix("fuse.") }
  }

  private static let shared: Set = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "fuse", "9p", "virtiofs", "vboxsf", "ceph", "afs",
    "coda",
    "lustre", "ocfs2", "gfs2",
  ]
}
