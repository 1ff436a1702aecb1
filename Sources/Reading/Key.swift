/// A key as the terminal reports it.
package enum Key: Hashable, Sendable {
  case character(Character)
  /// Ctrl with a lower-case letter or one of `@ [ \ ] ^ _`; Tab, Enter and Escape have cases of their own.
  case control(Character)
  case up, down, left, right
  case home, end, pageUp, pageDown
  case enter, escape, tab, backTab, backspace, delete, insert
  case function(Int)
}
