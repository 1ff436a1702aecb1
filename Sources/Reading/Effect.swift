package import Posts

/// All that a reader asks of the world.
package enum Effect: Equatable, Sendable {
  /// Read the collection; answered by `Event.scanned`, more than once.
  case scan
  /// Read and parse this post; answered by `Event.loaded`, after `Event.began` where it is long, or by
  /// `Event.failed`.
  case load(Post.ID)
  /// Read the post that comes on standard input; answered by `Event.grown`, more than once, or by `Event.failed`.
  case receive(Post.ID)
  /// Read and parse the start of this post; answered by `Event.previewed`.
  case preview(Post.ID)
  /// Look through a part of a post; answered by `Event.found`.
  case search(SearchStep)
  /// Bring the index of the collection up to date beside everything else; answered by `Event.indexed`.
  case updateIndex
  /// Look for sections in all posts; answered by `Event.answered`, unless another request comes before.
  case find(FindRequest)
  /// Show this address, of the web or a mailbox, in the user's browser.
  case browse(String)
  /// Keep these notes; `Event.complained` tells where that cannot be done, and it is tried again.
  case remember([Note])
  /// Find out what the page of this post ends with; answered by `Event.footed`.
  case footer(of: Post.ID)
  /// Find out where words of this language may be divided; answered by `Event.hyphenation`.
  case hyphenate(language: String)
  /// Open this post in the user's editor at a line, counted from 1, and wait for its end. Answered by
  /// `Event.failed` where that cannot be done.
  case edit(Post.ID, line: Int)
  /// Give this text to a program that takes it to the clipboard; answered by `Event.copied`.
  case copy(Excerpt)
  /// Give this text to the terminal for its clipboard; answered by `Event.copied`.
  case copyByTerminal(Excerpt)
  /// Paint the whole screen anew, whatever the terminal shows.
  case redraw
  /// Hand the terminal back to the shell until the reader is resumed.
  case suspend
  case quit
  /// End the program: what it was started for cannot be done, for the reason given.
  case fail(String)
}
