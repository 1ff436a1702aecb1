internal import Dispatch
internal import Synchronization

/// Computes two things of a text: side by side where it is so long that this is worth a thread.
///
/// - Parameter size: of the text, in UTF-8 bytes.
func sideBySide<First, Second: Sendable>(
  for size: Int, _ makeFirst: () -> First, _ makeSecond: @escaping @Sendable () -> Second
) -> (First, Second) {
  guard size > longSize else { return (makeFirst(), makeSecond()) }
  return sideBySide(makeFirst, makeSecond)
}

/// Computes two things, the second on a thread of its own.
package func sideBySide<First, Second: Sendable>(
  _ makeFirst: () -> First, _ makeSecond: @escaping @Sendable () -> Second
) -> (First, Second) {
  let second = Later<Second>()
  let group = DispatchGroup()
  DispatchQueue.global(qos: .userInitiated).async(group: group) {
    let made = makeSecond()
    second.value.withLock { $0 = made }
  }
  let first = makeFirst()
  group.wait()
  return (first, second.value.withLock { $0 } ?? makeSecond())
}

/// To begin a thread takes some tenths of a millisecond.
private let longSize = 262_144

/// What another thread is making.
private final class Later<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
}
