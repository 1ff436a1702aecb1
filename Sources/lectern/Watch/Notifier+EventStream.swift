#if canImport(CoreServices)
import CoreServices
import Foundation
import Posts
import Synchronization

/// Is told by the system what happens in folders, by File System Events.
///
/// A class because it owns the stream of events; it stays on the thread that made it.
nonisolated final class Notifier {
  private let inbox: Inbox
  private var stream: FSEventStreamRef?
  /// The stream's events come one after the other.
  private let queue = DispatchQueue(label: "lectern.events")
  /// The folders by where they really lie, as events tell it.
  private var folders: [String: String] = [:]
  /// What the stream tells of: these folders, and all in them.
  private var roots: [String] = []

  /// Seconds that the system may wait for more events before it tells.
  private static let latency = 0.02
  private static let kind = FSEventStreamCreateFlags(
    kFSEventStreamCreateFlagFileEvents | kFSEventStreamCreateFlagNoDefer | kFSEventStreamCreateFlagWatchRoot)

  init?() {
    guard let inbox = try? Inbox() else { return nil }
    self.inbox = inbox
  }

  deinit {
    stop()
  }

  /// Ready to read when something has happened.
  var descriptor: Int32 { inbox.bell.output }

  /// Whether anything is told.
  var isTold: Bool { stream != nil }

  /// Watches these folders and no others. One that cannot be watched is left out: it has gone, or is not to be read.
  ///
  /// - Parameter path: where a folder lies.
  func cover(_ wanted: [String], path: (String) -> String) -> Coverage {
    let known = Set(folders.values)
    var found: [String: String] = [:]
    for folder in wanted {
      if let place = RealPath.found(at: path(folder)) { found[place] = folder }
    }
    folders = found
    let outermost = Self.outermost(of: found.keys)
    if outermost != roots || stream == nil {
      roots = outermost
      guard start() else { return .full }
    }
    return found.values.contains { !known.contains($0) } ? .more : .same
  }

  /// Those of some folders that lie in no other one, in order.
  private static func outermost(of places: some Sequence<String>) -> [String] {
    var roots: [String] = []
    for place in places.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    where !roots.contains(where: { RealPath.contains($0, place) }) {
      roots.append(place)
    }
    return roots
  }

  private func start() -> Bool {
    stop()
    if roots.isEmpty { return true }
    // The inbox outlives the stream: it is let go after the last event was taken.
    var context = FSEventStreamContext(
      version: 0, info: Unmanaged.passUnretained(inbox).toOpaque(), retain: nil, release: nil,
      copyDescription: nil)
    let stream = FSEventStreamCreate(
      nil,
      { _, inbox, count, paths, flags, _ in
        guard let inbox else { return }
        let paths = paths.assumingMemoryBound(to: UnsafePointer<CChar>.self)
        let events = (0..<count).map { Inbox.Event(path: String(cString: paths[$0]), flags: flags[$0]) }
        Unmanaged<Inbox>.fromOpaque(inbox).takeUnretainedValue().put(events)
      },
      &context, roots as CFArray, FSEventStreamEventId(kFSEventStreamEventIdSinceNow), Self.latency,
      Self.kind)
    guard let stream else { return false }
    FSEventStreamSetDispatchQueue(stream, queue)
    guard FSEventStreamStart(stream) else {
      FSEventStreamInvalidate(stream)
      FSEventStreamRelease(stream)
      return false
    }
    self.stream = stream
    return true
  }

  private func stop() {
    guard let stream else { return }
    FSEventStreamStop(stream)
    FSEventStreamInvalidate(stream)
    FSEventStreamRelease(stream)
    self.stream = nil
    queue.sync {}
  }

  /// Takes all that has happened.
  ///
  /// - Parameter path: as of `cover`.
  func take(path: (String) -> String) -> [Happening] {
    inbox.empty().compactMap { happening($0) }
  }

  private func happening(_ event: Inbox.Event) -> Happening? {
    if event.has(Self.lost) { return .anything }
    guard let slash = event.path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    let place = slash == event.path.startIndex ? "/" : String(event.path[..<slash])
    guard let folder = folders[place] else { return nil }
    let name = Array(event.path.utf8[event.path.utf8.index(after: slash)...])
    // What has happened to a name is told as one: whether it is new is not known.
    let leadsOn =
      event.has(kFSEventStreamEventFlagItemIsDir) || event.has(kFSEventStreamEventFlagItemIsSymlink)
    return .name(name, folder: folder, leadsOn: leadsOn)
  }

  /// Of events that were not told one by one, and of what takes a whole folder away.
  private static let lost =
    kFSEventStreamEventFlagMustScanSubDirs | kFSEventStreamEventFlagRootChanged
    | kFSEventStreamEventFlagMount | kFSEventStreamEventFlagUnmount
}

/// What the system has told and nobody has taken yet.
nonisolated private final class Inbox: Sendable {
  let bell: Bell
  private let events = Mutex<[Event]>([])

  struct Event: Sendable {
    let path: String
    let flags: FSEventStreamEventFlags

    func has(_ flag: Int) -> Bool { flags & FSEventStreamEventFlags(flag) != 0 }
  }

  init() throws(ScreenError) {
    bell = try Bell()
  }

  func put(_ more: [Event]) {
    events.withLock { $0 += more }
    bell.ring()
  }

  func empty() -> [Event] {
    bell.still()
    return events.withLock { events in
      defer { events = [] }
      return events
    }
  }
}
#endif
