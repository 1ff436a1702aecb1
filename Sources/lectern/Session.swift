import Foundation
import Posts
import Reading
import StateLog

/// A reading session at a terminal: the reader, its screen, and the work it asks for.
struct Session {
  private let collection: Collection
  private let input: StandardInput?
  private let mailbox: Mailbox
  private let keeper: IndexKeeper
  private let follower: Follower
  /// `nil` where nothing can be remembered.
  private let memory: StateKeeper?

  init(_ collection: Collection, _ watch: Watch) throws {
    self.collection = collection
    input = collection.entry == .standardInput ? try .apartFromKeys() : nil
    let mailbox = try Mailbox()
    self.mailbox = mailbox
    keeper = IndexKeeper(of: collection.path, collection.options, in: Environment.cacheFolder) {
      mailbox.post($0)
    }
    let memory = try collection.stateKeeper { mailbox.post($0) }
    self.memory = memory
    follower = try Follower(collection, mailbox, watch, keeper) { memory?.recognize($0) }
  }

  func run(_ settings: Settings, looks: LookOptions, words: LinearWords?) throws {
    let table = try looks.table()
    let screen = try NcursesScreen(waking: mailbox.input, settings)
    let background = Background(colorFGBG: Environment.value("COLORFGBG"))
    func theme() -> Theme {
      Theme(
        table, screen.capabilities, background: screen.answer.background ?? background, noColor: looks.noColor
      )
    }
    var reader = Reader(
      root: collection.path, entry: collection.entry, size: screen.size, measure: settings.measure,
      keymap: settings.keys.keymap)
    reader.words = words
    reader.isJustified = settings.isJustified
    reader.isCodeWrapped = settings.code == .wrap
    reader.isCodeNumbered = settings.numbersCode
    reader.dates = settings.dates
    reader.language = settings.language ?? Environment.language
    reader.arrangeShelf(by: settings.sort, hidingRead: settings.hidesRead)
    if settings.bidi.isOurs(variable: Environment.value) {
      reader.bidi = BidiLibrary.algorithm
      if Bidi.mustBeTold(variable: Environment.value) { screen.keepOrder() }
    }
    if let complaint = settings.complaint { mailbox.post(.complained(complaint)) }
    memory?.start()
    if input == nil { follower.start() }
    let ending = EventLoop(screen: screen, mailbox: mailbox, theme: theme).run(&reader) {
      perform($0, on: screen)
    }
    screen.end()
    if let failure = memory?.finish() { Lectern.warn("what you read last could not be kept: \(failure)") }
    switch ending {
    case .quit, .hangUp: break
    case .failure(let message): throw Failure(message)
    case .signal(let signal): raise(signal)
    }
  }

  /// Starts the work that an effect asks for; its answer comes through the mailbox. Editing is done when it returns.
  private func perform(_ effect: Effect, on screen: NcursesScreen) {
    let collection = collection
    let mailbox = mailbox
    switch effect {
    case .scan: follower.scan()
    case .load(let id):
      Task.detached {
        do throws(ReadFailure) {
          if let beginning = try collection.beginning(of: id) { mailbox.post(.began(beginning)) }
          mailbox.post(.loaded(try collection.read(id)))
        } catch {
          mailbox.post(.failed(id, message: error.description))
        }
      }
    case .receive(let id):
      guard let input else { return }
      Thread.detach {
        do throws(Failure) {
          try input.receive { bytes, arrival in
            mailbox.post(
              bytes.isEmpty
                ? .failed(id, message: StandardInput.emptiness) : .grown(collection.post(of: bytes), arrival))
          }
        } catch {
          mailbox.post(.failed(id, message: error.description))
        }
      }
    case .copy(let excerpt):
      let clipboard = Clipboard(of: Environment.value)
      Thread.detach {
        let outcome = clipboard.copy(excerpt.bytes).map { CopyOutcome.copied(excerpt, by: $0) }
        mailbox.post(.copied(excerpt, outcome ?? .untaken))
      }
    case .copyByTerminal(let excerpt):
      let refusal = TerminalClipboard.refusal(of: excerpt.bytes.count, variable: Environment.value)
      if refusal == nil { screen.write(TerminalClipboard.sequence(copying: excerpt.bytes)) }
      let outcome = refusal.map { .refused($0) } ?? CopyOutcome.copied(excerpt, by: TerminalClipboard.name)
      mailbox.post(.copied(excerpt, outcome))
    case .preview(let id):
      Task.detached {
        mailbox.post(.previewed(id, Result { () throws(ReadFailure) in try collection.start(of: id) }))
      }
    case .search(let step):
      Task.detached { mailbox.post(.found(step.run())) }
    case .updateIndex: keeper.update()
    case .find(let request): keeper.find(request)
    case .remember(let notes): memory?.keep(notes)
    case .browse(let address):
      if let failure = browse(address, on: screen) { mailbox.post(.complained(failure)) }
    case .footer(let id): keeper.foot(id)
    case .hyphenate(let language):
      Task.detached {
        mailbox.post(.hyphenation(language: language, HyphenLibrary.hyphenation(of: language)))
      }
    case .edit(let id, let line):
      if let failure = edit(id, line: line, on: screen) { mailbox.post(.failed(id, message: failure)) }
      mailbox.post(.resized(screen.size))
    case .redraw, .suspend, .quit, .fail:
      break
    }
  }

  /// Shows an address in the user's browser; returns why that could not be done, if so.
  private func browse(_ address: String, on screen: NcursesScreen) -> String? {
    guard Browser.opens(address) else { return "\(address): not an address that is opened" }
    for command in Browser(of: Environment.value).commands {
      let arguments = Browser.arguments(command, opening: address)
      if Browser.needsTerminal(command) {
        let failure = screen.run(arguments)
        mailbox.post(.resized(screen.size))
        if failure == nil { return nil }
      } else if Helper.launch(arguments) {
        return nil
      }
    }
    return "no browser: set BROWSER to one"
  }

  /// Opens a post in the user's editor and waits for its end; returns why that could not be done, if so.
  private func edit(_ id: Post.ID, line: Int, on screen: NcursesScreen) -> String? {
    let editor = Editor(visual: Environment.value("VISUAL"), editor: Environment.value("EDITOR"))
    guard let editor else { return "no editor: set VISUAL or EDITOR to one" }
    let path = collection.path(of: id)
    // An editor would make it anew.
    guard access(path, F_OK) == 0 else { return "\(path): \(Failure.reason)" }
    let arguments = editor.arguments(opening: path, line: line)
    return screen.run(arguments).map { "\(editor.name): \($0.uncapitalized)" }
  }
}

extension CopyOutcome {
  nonisolated fileprivate static func copied(_ excerpt: Excerpt, by means: String) -> CopyOutcome {
    .copied(characters: excerpt.text.count, by: means)
  }
}
