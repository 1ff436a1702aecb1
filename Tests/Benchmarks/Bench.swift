import BenchmarkReport

/// Something that is measured. Each stands in a file of its own, as an extension of this type.
struct Bench: Sendable {
  /// What `--only` takes.
  let name: String
  let run: @Sendable (Setting) throws(Failure) -> Report.Section
}

/// A failure whose message says all.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
