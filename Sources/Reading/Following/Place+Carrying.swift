internal import Posts

extension Place {
  /// The same place in a post that was read anew: where its section has another title now, that section by its
  /// number, or else the end of the last one before it that is still there.
  func carried(from old: [Section], to new: [Section]) -> Place {
    guard let section, !new.contains(where: { $0.anchor == section }),
      let index = old.firstIndex(where: { $0.anchor == section })
    else { return self }
    var place = self
    if old.count == new.count {
      place.section = new[index].anchor
      return place
    }
    let left = Set(new.map(\.anchor))
    let before = old[..<index].last { left.contains($0.anchor) }
    return Place(section: before?.anchor, block: before == nil ? 0 : Int(Int32.max), offset: 0, row: 0)
  }
}
