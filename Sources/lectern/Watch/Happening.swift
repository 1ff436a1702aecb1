/// What the system tells of a folder.
nonisolated enum Happening: Equatable {
  /// Something was written, came or went under this name. Of what has gone it is not known whether it led on.
  case name([UInt8], folder: String, leadsOn: Bool)
  /// The folder itself has gone or moved, or the system lost count: only looking tells more.
  case anything
}
