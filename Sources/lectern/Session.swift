import Posts
import Reading

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A reading session at a terminal: the reader, its screen, and the work it asks for.
struct Session {
  private let collection: Collection
  private let mailbox: Mailbox

  init(_ collection: Collection) throws {
    self.collection = collection
    mailbox = try Mailbox()
  }

  func run() throws {
    let screen = try NcursesScreen(waking: mailbox.input)
    let theme = Theme(screen.capabilities, noColor: Environment.value("NO_COLOR"))
    var reader = Reader(root: collection.path, entry: collection.entry, size: screen.size)
    let ending = EventLoop(screen: screen, mailbox: mailbox, theme: theme).run(&reader, perform: perform)
    screen.end()
    if case .signal(let signal) = ending { raise(signal) }
  }

  /// Starts the work that an effect asks for; its answer comes through the mailbox.
  private func perform(_ effect: Effect) {
    let collection = collection
    let mailbox = mailbox
    switch effect {
    case .scan:
      Task.detached {
        collection.scan { library, progress in
          mailbox.post(.scanned(library: library, progress: progress))
          return true
        }
      }
    case .load(let id):
      Task.detached {
        do throws(ReadFailure) {
          mailbox.post(.loaded(try collection.read(id)))
        } catch {
          mailbox.post(.failed(id, message: error.description))
        }
      }
    case .redraw, .suspend, .quit:
      break
    }
  }
}
