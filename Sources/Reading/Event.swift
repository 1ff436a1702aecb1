package import Posts
package import StateLog

/// All that can happen to a reader.
package enum Event: Sendable {
  case key(Key)
  /// Text that was pasted: never a command.
  case paste(String)
  case resized(Size)
  /// A cell was clicked.
  case click(Frame.Position)
  /// The wheel was turned over a cell by some notches, up when negative.
  case wheel(Int, at: Frame.Position)
  /// A part of the collection was scanned; `library` holds what is known so far.
  case scanned(library: Library, progress: ScanProgress)
  /// The beginning of the long post asked for by `Effect.load`; all of it comes as soon as it can.
  case began(PostText)
  /// The post asked for by `Effect.load` has arrived.
  case loaded(PostText)
  /// What is known of the posts by the logs, all notes up to this number among them.
  case remembered(CollectionState, upTo: Int)
  /// All notes up to this one are in the logs.
  case kept(upTo: Int)
  /// Something could not be done that is no post's fault; the message says all.
  case complained(String)
  /// The collection, or the post alone, has changed on the disk.
  case changed(Changes)
  /// All that has come so far of the post asked for by `Effect.receive`.
  case grown(PostText, Arrival)
  /// What came of `Effect.copy` or `Effect.copyByTerminal`.
  case copied(Excerpt, CopyOutcome)
  /// The start of the post that `Effect.preview` asked for, or why it cannot be read.
  case previewed(Post.ID, Result<PostStart, ReadFailure>)
  /// What was found by `Effect.search`.
  case found(SearchStep.Answer)
  /// Where words of a language may be divided, as `Effect.hyphenate` asked; `nil` where nothing here knows.
  case hyphenation(language: String, Hyphenation?)
  /// How far the index is that `Effect.updateIndex` asked to be brought up to date; more than once.
  case indexed(IndexState)
  /// What `Effect.footer` asked for.
  case footed(Post.ID, Footer)
  /// What `Effect.find` asked for.
  case answered(FindAnswer)
  /// The post could not be read; the message says why.
  case failed(Post.ID, message: String)
}
