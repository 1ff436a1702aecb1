/// The outline for ears and fingers: an entry a row, its level in words; nothing stands beside or below it.
enum LinearOutline {
  /// - Parameter current: the entry of the section in view.
  static func draw(
    _ outline: Outline, current: Int, in frame: inout Frame, _ area: OutlineArea, _ words: LinearWords
  ) {
    let lines = outline.entries.dropFirst(outline.selection.top).prefix(area.rows).map { entry in
      let level = entry == 0 ? "title" : "heading \(outline.sections[entry - 1].level)"
      let marks = [entry == current ? "here" : nil, outline.isChanged(entry) ? "changed" : nil]
      return (["\(level): \(outline.title(of: entry))"] + marks.compactMap(\.self)).joined(separator: ", ")
    }
    let none = "no section matches “\(outline.filter)”"
    LinearList.draw(
      lines.isEmpty ? [none] : lines, from: outline.selection.top, selected: outline.selection.index,
      in: &frame,
      rows: area.rows, words)
  }
}
