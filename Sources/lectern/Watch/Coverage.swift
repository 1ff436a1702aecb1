/// What became of the wish to be told of some folders.
nonisolated enum Coverage {
  case same
  /// There are folders of which nothing was told before.
  case more
  /// The system tells of so many and no more.
  case full
}
