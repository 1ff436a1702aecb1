internal import Dispatch
internal import Foundation
internal import Synchronization

/// Reads the changed files of an update on a thread of its own, portion by portion, ahead of who writes them.
///
/// A class because two threads share it.
final class ReadAhead: Sendable {
  /// Files that were read.
  struct Portion: Sendable {
    let files: ReadFiles
    /// How many changes they are.
    let count: Int
    /// The number of their first section.
    let firstSection: UInt32
    /// The words of a run, where these are the last files in it.
    let run: Inverter?
    fileprivate let room: Int
  }

  private let ready = Mutex<[Portion?]>([])
  private let hasReady = DispatchSemaphore(value: 0)
  /// Made with nothing in it: one that ends with less than it was made with ends the program.
  private let hasRoom = DispatchSemaphore(value: 0)
  private let isStopped = Mutex(false)

  /// Files in a portion.
  private static let files = 64
  /// UTF-8 bytes from which on a portion takes no more files.
  private static let size = 8 << 20
  /// UTF-8 bytes that count as one when room is made for files that wait to be written, and how many may.
  private static let unit = 512 << 10
  private static let mostRoom = 48

  /// Words of a run, of which each takes some 20 bytes while it is made. The first one is soon there, so that there is
  /// something to be found.
  private static let firstRun = 300_000
  private static let largestRun = 6_000_000

  /// - Parameter section: the number of the first section to come.
  init(_ changes: [FileChange], _ scanner: Scanner, from section: UInt32) {
    for _ in 0..<Self.mostRoom { hasRoom.signal() }
    let thread = Thread { [self] in
      read(changes, scanner, from: section)
      put(nil)
    }
    // As much as the main thread has.
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// The next portion, when it is there; `nil` after the last one, when no more may be asked for.
  func next() -> Portion? {
    hasReady.wait()
    let portion = ready.withLock { $0.removeFirst() }
    for _ in 0..<(portion?.room ?? 0) { hasRoom.signal() }
    return portion
  }

  /// No more is wanted.
  func stop() {
    isStopped.withLock { $0 = true }
    for _ in 0..<Self.mostRoom { hasRoom.signal() }
  }

  private func put(_ portion: Portion?) {
    ready.withLock { $0.append(portion) }
    hasReady.signal()
  }

  private func read(_ changes: [FileChange], _ scanner: Scanner, from section: UInt32) {
    let site = SiteConfig.found(around: scanner.root)
    var inverter = Inverter(from: section)
    var limit = Self.firstRun
    var start = 0
    while start < changes.count {
      let (extent, size) = Self.portion(of: changes, from: start)
      let room = min(Self.mostRoom, 1 + size / Self.unit)
      for _ in 0..<room { hasRoom.wait() }
      if isStopped.withLock({ $0 }) { return }
      let first = inverter.nextSection
      let files = ReadFiles(changes[extent], scanner, of: site, &inverter)
      start = extent.upperBound
      var run: Inverter?
      if start == changes.count || inverter.count >= limit {
        let next = Inverter(from: inverter.nextSection)
        run = inverter
        inverter = next
        limit = min(Self.largestRun, 3 * limit)
      }
      put(Portion(files: files, count: extent.count, firstSection: first, run: run, room: room))
    }
  }

  private static func portion(of changes: [FileChange], from start: Int) -> (Range<Int>, size: Int) {
    var end = start
    var bytes = 0
    while end < changes.count, end - start < files, bytes < size {
      bytes += changes[end].size
      end += 1
    }
    return (start..<end, bytes)
  }
}
