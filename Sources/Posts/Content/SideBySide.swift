internal import Dispatch
internal import Synchronization

/// Computes two things, the second on a thread of its own where that is shorter than beginning a thread.
///
/// - Parameter isLong: whether each takes far more than some tenths of a millisecond.
func sideBySide<First, Second: Sendable>(
  isLong: Bool, _ makeFirst: () -> First, _ makeSecond: @escaping @Sendable () -> Second
) -> (First, Second) {
  guard isLong else { return (makeFirst(), makeSecond()) }
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

/// What another thread is making.
private final class Later<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
}
