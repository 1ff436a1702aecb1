/// What decides between two values of one thing: the later one counts, and of two at the same moment the one from the
/// machine whose name comes last; of those the greater text, so that any order of reading gives the same.
package struct Stamp: Comparable, Hashable, Sendable {
  package var time: LogTime
  package var machine: String

  package init(_ time: LogTime, _ machine: String) {
    self.time = time
    self.machine = machine
  }

  package static func < (left: Stamp, right: Stamp) -> Bool {
    (left.time, left.machine) < (right.time, right.machine)
  }
}
