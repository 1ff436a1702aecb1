internal import Markdown

/// What stands left of an item: `•`, `12.`, `☑`.
struct ItemMarker: Sendable {
  /// `nil` for a bullet.
  private let number: UInt32?
  private let delimiter: UInt8
  /// How many lists the item lies in.
  private let depth: UInt8
  private let task: Block.Task?
  /// The columns it is set flush right in.
  private let columns: UInt8

  /// - Parameter width: the columns of the widest number of the list, with its delimiter.
  init(_ list: Block.List, number: Int, width: Int, depth: Int, task: Block.Task?) {
    let isNumbered = list.start != nil
    self.number = isNumbered ? UInt32(truncatingIfNeeded: number) : nil
    delimiter = list.marker
    self.depth = UInt8(truncatingIfNeeded: depth)
    self.task = task
    columns = UInt8(truncatingIfNeeded: width + (isNumbered && task != nil ? 2 : 0))
  }

  var width: Int { Int(columns) }

  static let bullets = ["•", "◦", "▪"]

  /// Which of the bullets it is; `nil` where it is none.
  var bullet: Int? { number == nil && task == nil ? (Int(depth) + 2) % Self.bullets.count : nil }

  var text: String {
    let box = task.map { $0 == .done ? "☑" : "☐" }
    guard let number else { return box ?? bullet.map { Self.bullets[$0] } ?? "" }
    return "\(number)\(delimiter == UInt8(ascii: ")") ? ")" : ".")" + (box.map { " \($0)" } ?? "")
  }
}
