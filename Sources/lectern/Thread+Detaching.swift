import Foundation

extension Thread {
  /// Starts work on a thread of its own: what waits long must not keep a post waiting for a place in the pool.
  nonisolated static func detach(_ work: @escaping @Sendable () -> Void) {
    let thread = Thread(block: work)
    thread.stackSize = 8 << 20
    thread.start()
  }
}
