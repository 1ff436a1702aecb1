internal import Markdown

/// All that an anchor may mean in a post.
struct PostAnchors {
  /// Those of sections, footnotes and elements of HTML, and the names of blocks as Obsidian writes them.
  private var names: Set<String> = []
  private var cores: Set<String> = []

  init(of text: PostText) {
    for section in text.post.sections {
      names.insert(section.anchor)
      cores.formUnion([Section.core(of: section.title), Section.core(of: section.anchor)])
    }
    for footnote in text.document.footnotes { names.insert(footnote.anchor) }
    text.document.source.withUnsafeBufferPointer { gather($0) }
    cores.remove("")
  }

  func contains(_ anchor: String) -> Bool {
    names.contains(anchor) || cores.contains(Section.core(ofAnchor: anchor))
  }

  /// What stands behind `id=`, `name=` and `^`.
  private mutating func gather(_ source: UnsafeBufferPointer<UInt8>) {
    for index in source.indices {
      switch source[index] {
      case UInt8(ascii: "^"):
        let name = source[(index + 1)...].prefix { Self.isNameByte($0) }
        add(name)
        // With its mark, as links to blocks have it.
        if !name.isEmpty { add(source[index..<name.endIndex]) }
      case UInt8(ascii: "="):
        let before = source[..<index]
        guard before.ends(with: "id") || before.ends(with: "name"), index + 1 < source.count else { continue }
        let quote = source[index + 1]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
          add(source[(index + 2)...].prefix(Self.longest).prefix { $0 != quote })
        } else {
          add(source[(index + 1)...].prefix { Self.isNameByte($0) })
        }
      default: continue
      }
    }
  }

  private mutating func add(_ name: Slice<UnsafeBufferPointer<UInt8>>) {
    if !name.isEmpty, name.count < Self.longest { names.insert(String(decoding: name, as: UTF8.self)) }
  }

  /// UTF-8 bytes of a name, more than any has: what has no closing quote is none.
  private static let longest = 300

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"), 0x30...0x39, 0x41...0x5A,
      0x61...0x7A, 0x80...:
      true
    default: false
    }
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  fileprivate func ends(with word: StaticString) -> Bool {
    let size = word.utf8CodeUnitCount
    return count >= size
      && suffix(size).elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: size))
  }
}
