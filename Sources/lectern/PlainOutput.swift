import Posts
import Reading

/// Prints a shelf or a post where no screen can be shown.
nonisolated enum PlainOutput {
  /// The columns of printed pages.
  private static let columns = 80

  static func print(_ collection: Collection) throws {
    var output = Output.standard
    switch collection.entry {
    case .shelf:
      let library = collection.scan()
      if let emptiness = library.emptiness { throw Failure(emptiness) }
      var complaints = Output.error
      for finding in collection.located(library.findings) { complaints.print("lectern: \(finding)") }
      try complaints.finish()
      for row in PlainText.rows(of: library.sorted(by: .date)) { output.print(row) }
    case .standardInput:
      let (text, arrival) = try collection.receive()
      PlainText.printPage(text, columns: columns) { output.print($0) }
      if arrival == .cut {
        var complaints = Output.error
        complaints.print("lectern: \(StandardInput.excess)")
        try complaints.finish()
      }
    case .post(let id):
      let text = try collection.read(id)
      PlainText.printPage(text, columns: columns) { output.print($0) }
    }
    try output.finish()
  }
}
