import CTerminal
import Posts

@testable import Reading
@testable import lectern

/// What is read of a terminal: bytes as they are, 0xFE and a byte for a code of ncurses, 0xFF where a read ends.
enum TerminalFuzz {
  static func faults(_ bytes: [UInt8]) -> [String] {
    var (pastes, mouse, decoder, answer) = (PasteTaker(), MouseTaker(), KeyDecoder(), ProbeAnswer())
    decoder.awaitsReplies = true
    var faults: [String] = []
    var driven = DrivenReader(
      [
        PostText(
          Array("# A\n\nText, a [link](b.md).\n".utf8), id: "a.md", root: ".", today: DrivenReader.today)
      ],
      size: Size(rows: 8, columns: 40), isOpen: bytes.count.isMultiple(of: 2))
    /// What was read at once, on its way as `NcursesScreen.read` takes it.
    func read(_ codes: [Int32]) -> [Event] {
      let parts = pastes.parts(codes)
      return parts.flatMap { part -> [Event] in
        switch part {
        case .paste(let text): [.paste(text)]
        case .input(let codes):
          mouse.parts(codes).flatMap { part -> [Event] in
            switch part {
            case .input(let codes): decoder.keys(codes).map { .key($0) }
            case .click(let position): [.click(position)]
            case .wheel(let notches, let position): [.wheel(notches, at: position)]
            }
          }
        }
      }
    }
    for codes in reads(bytes) {
      for event in read(codes) + decoder.releaseEscape().map({ .key($0) }) {
        faults += fault(of: event).map { [$0] } ?? []
        driven.send(event)
      }
      faults += ShownCheck.faults(in: driven.reader.frame())
      for reply in decoder.takeReplies() {
        if reply.isEmpty || reply.count > 64 && !reply.starts(with: [0x5D]) {
          faults.append("a reply of \(reply.count) bytes")
        }
        answer.take(reply)
      }
    }
    // Whatever came, Ctrl-C is heard in the end, and so is what is typed after it.
    var heard: [Event] = []
    for _ in 0..<3 { heard += read([0x03]) }
    for _ in 0..<3 { heard += read([0x6A]) }
    if !heard.contains(where: { if case .key(.character("j")) = $0 { true } else { false } }) {
      faults.append("deaf: \(heard)")
    }
    return faults
  }

  private static func reads(_ bytes: [UInt8]) -> [[Int32]] {
    bytes.split(separator: 0xFF).map { read in
      var codes: [Int32] = []
      var rest = read
      while let byte = rest.popFirst() {
        if byte == 0xFE, let code = rest.popFirst() {
          codes.append(code < 0x80 ? 256 + Int32(code % 20) : 512 + Int32(code))
        } else {
          codes.append(Int32(byte))
        }
      }
      return codes
    }
  }

  private static func fault(of event: Event) -> String? {
    switch event {
    case .key(.character(let character)):
      let isText = character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
      return isText ? nil : "the key \(character.debugDescription)"
    case .click(let position), .wheel(_, let position):
      return position.row < 0 || position.column < 0 ? "the mouse at \(position)" : nil
    default: return nil
    }
  }
}
