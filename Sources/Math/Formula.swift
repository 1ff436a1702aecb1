/// A formula in the mathematical part of LaTeX, as text.
///
/// Either all of it is understood or none: where a command is not known there is no formula, and its source is what
/// should be shown.
package struct Formula: Sendable {
  private let node: Node

  /// UTF-8 bytes of a source; longer ones are none.
  private static let longest = 8192

  /// Gives `nil` where anything in the source is not known, or where there is nothing.
  package init?(_ source: String) {
    guard source.utf8.count <= Formula.longest else { return nil }
    var parser = FormulaParser(source)
    guard let node = try? parser.parse() else { return nil }
    self.node = node
    guard line.contains(where: { $0 != " " }) else { return nil }
  }

  /// It in one row.
  package var line: String {
    let setter = Typesetter(isDisplay: false, columns: { $0.count })
    return setter.box(node).rows.joined(separator: " ").trimmed
  }

  /// It in as many rows as it needs to stand by itself, all of the same columns.
  ///
  /// - Parameter columns: how many columns a text takes.
  package func rows(columns: (String) -> Int) -> [String] {
    withoutActuallyEscaping(columns) { Typesetter(isDisplay: true, columns: $0).box(node).rows }
  }
}

extension String {
  fileprivate var trimmed: String {
    var part = self[...]
    while part.last == " " { part.removeLast() }
    return String(part.drop { $0 == " " })
  }
}
