#if os(Linux)
import Glibc

/// Is told by the system what happens in folders, by inotify(7).
///
/// A class because it owns a descriptor; it stays on the thread that made it.
nonisolated final class Notifier {
  /// Ready to read when something has happened.
  let descriptor: Int32
  private var folders: [Int32: String] = [:]
  private var watches: [String: Int32] = [:]

  /// Everything that writes a file, lets it be read, or makes it come or go. Not what is done to a file that has no name any more.
  private static let events = UInt32(
    IN_CREATE | IN_MODIFY | IN_ATTRIB | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE
      | IN_DELETE_SELF
      | IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK)

  init?() {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    if descriptor < 0 { return nil }
  }

  deinit {
    close(descriptor)
  }

  /// Whether anything is told.
  var isTold: Bool { !watches.isEmpty }

  /// Watches these folders and no others. One that cannot be watched is left out: it has gone, or is not to be read.
  ///
  /// - Parameter path: where a folder lies.
  func cover(_ wanted: [String], path: (String) -> String) -> Coverage {
    var coverage = Coverage.same
    for folder in wanted where watches[folder] == nil {
      let watch = inotify_add_watch(descriptor, path(folder), Self.events)
      if watch < 0, errno == ENOSPC || errno == ENOMEM { return .full }
      if watch < 0 { continue }
      // A folder that has moved keeps its number.
      if let before = folders[watch], watches[before] == watch { watches[before] = nil }
      folders[watch] = folder
      watches[folder] = watch
      coverage = .more
    }
    let wanted = Set(wanted)
    for (folder, watch) in watches where !wanted.contains(folder) {
      inotify_rm_watch(descriptor, watch)
      watches[folder] = nil
    }
    return coverage
  }

  /// Takes all that has happened.
  ///
  /// - Parameter path: as of `cover`.
  func take(path: (String) -> String) -> [Happening] {
    var happenings: [Happening] = []
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        guard count > 0 else { return }
        var start = 0
        let header = MemoryLayout<inotify_event>.size
        while start + header <= count {
          let event = buffer.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
          let end = start + header + Int(event.len)
          let name = buffer[start + header..<min(end, count)].prefix { $0 != 0 }
          if let happening = happening(event, Array(name), path) { happenings.append(happening) }
          start = end
        }
      }
    }
    return happenings
  }

  private func happening(
    _ event: inotify_event, _ name: [UInt8], _ path: (String) -> String
  ) -> Happening? {
    if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return .anything }
    guard let folder = folders[event.wd] else { return nil }
    if event.mask & UInt32(IN_IGNORED) != 0 {
      folders[event.wd] = nil
      if watches[folder] == event.wd { watches[folder] = nil }
      return nil
    }
    if event.mask & UInt32(IN_DELETE_SELF | IN_MOVE_SELF) != 0 { return .anything }
    if event.mask & UInt32(IN_ATTRIB) != 0, name.isEmpty { return .anything }
    let isNew = event.mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0
    let text = String(decoding: name, as: UTF8.self)
    let own = folder.isEmpty ? text : "\(folder)/\(text)"
    let isFolder = event.mask & UInt32(IN_ISDIR) != 0 || watches[own] != nil
    let leadsOn = isFolder || isNew && isLink(path(own))
    return .name(name, folder: folder, leadsOn: leadsOn)
  }

  private func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
#endif
