import Foundation
import Posts
import Reading

/// A reading session at a terminal: the reader, its screen, and the work it asks for.
struct Session {
  private let collection: Collection
  private let mailbox: Mailbox

  init(_ collection: Collection) throws {
    self.collection = collection
    mailbox = try Mailbox()
  }

  func run(emoji: Emoji) throws {
    let screen = try NcursesScreen(waking: mailbox.input, emoji: emoji)
    let theme = Theme(
      screen.capabilities,
      background: screen.answer.background ?? Background(colorFGBG: Environment.value("COLORFGBG")),
      noColor: Environment.value("NO_COLOR"))
    var reader = Reader(root: collection.path, entry: collection.entry, size: screen.size)
    let ending = EventLoop(screen: screen, mailbox: mailbox, theme: theme).run(&reader, perform: perform)
    screen.end()
    switch ending {
    case .quit, .hangUp: break
    case .failure(let message): throw Failure(message)
    case .signal(let signal): raise(signal)
    }
  }

  /// Starts the work that an effect asks for; its answer comes through the mailbox.
  private func perform(_ effect: Effect) {
    let collection = collection
    let mailbox = mailbox
    switch effect {
    case .scan:
      // A thread of its own: a long scan must not keep a post waiting for a place in the pool.
      let thread = Thread {
        collection.scan { library, progress in
          mailbox.post(.scanned(library: library, progress: progress))
          return true
        }
      }
      thread.stackSize = 8 << 20
      thread.start()
    case .load(let id):
      Task.detached {
        do throws(ReadFailure) {
          mailbox.post(.loaded(try collection.read(id)))
        } catch {
          mailbox.post(.failed(id, message: error.description))
        }
      }
    case .search(let step):
      Task.detached { mailbox.post(.found(step.run())) }
    case .redraw, .suspend, .quit, .fail:
      break
    }
  }
}
