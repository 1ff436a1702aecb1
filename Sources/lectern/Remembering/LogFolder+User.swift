import StateLog

extension LogFolder {
  /// Where what the user does is remembered; `nil` where there is no folder for that.
  nonisolated static var user: LogFolder? {
    Environment.stateFolder.map { LogFolder($0 + "/lectern", machine: Machine.name()) }
  }
}
