import Markdown

/// Posts made ready for the index: what they tell, the texts of their sections, and the words in them.
struct Harvest {
  private(set) var posts: [HarvestedPost] = []
  private(set) var sections: [HarvestedSection] = []
  /// The texts of all sections, as UTF-8.
  private(set) var text: [UInt8] = []
  private var reader = WordReader()
  private let site: SiteConfig
  /// Of the post that is being added.
  private var links: [HarvestedLink] = []

  /// - Parameter site: tells which addresses are its own.
  init(of site: SiteConfig) {
    self.site = site
  }

  private var list: WordList { reader.list }

  /// The words of all sections. They are not needed any more.
  mutating func takeWords() -> WordList {
    defer { reader = WordReader() }
    return list
  }

  /// Adds a post whose file was read.
  mutating func add(_ text: PostText, _ file: IndexedFile) {
    let first = sections.count
    let post = text.post
    let document = text.document
    var next = 0
    var isOpen = false
    for leaf in document.leaves {
      let offset = leaf.range.lowerBound
      while next < post.sections.count, post.sections[next].offset <= offset {
        close(&isOpen)
        open(next, of: post, isFirst: sections.count == first)
        isOpen = true
        next += 1
      }
      if case .heading = leaf.kind, next > 0, post.sections[next - 1].offset == offset {
        leaf.forEachText { _, _ in
        } link: { kind, address in
          add(kind, address, of: post.id)
        }
        continue
      }
      if !isOpen {
        open(nil, of: post, isFirst: sections.count == first)
        isOpen = true
      }
      add(leaf, of: post.id)
    }
    if sections.count == first { open(nil, of: post, isFirst: true) }
    isOpen = true
    close(&isOpen)
    posts.append(
      HarvestedPost(
        post: post, file: file, sections: first..<sections.count, tails: SiteMap.tails(of: post), links: links
      ))
    links = []
  }

  private mutating func open(_ number: Int?, of post: Post, isFirst: Bool) {
    sections.append(
      HarvestedSection(
        number: number, text: text.count..<text.count, words: list.words.count..<list.words.count))
    reader.beginSection()
    if isFirst {
      reader.read(post.title, .title)
      reader.beginLine()
    }
    if let number { reader.read(post.sections[number].title, .heading) }
  }

  private mutating func close(_ isOpen: inout Bool) {
    guard isOpen, let last = sections.indices.last else { return }
    sections[last].close(text: text.count, words: list.words.count)
  }
}

extension Harvest {
  private mutating func add(_ leaf: Block, of id: Post.ID) {
    let start = text.count
    switch leaf.kind {
    case .code, .math:
      for line in leaf.lines {
        if text.count > start { text.append(UInt8(ascii: "\n")) }
        let from = text.count
        text.append(contentsOf: leaf.document.source[line.range])
        read(from..<text.count, .code)
      }
    case .html:
      HTMLText.append(leaf, to: &text)
      add(.html, String(decoding: leaf.document.source[leaf.range], as: UTF8.self), of: id)
      read(start..<text.count, .text)
    case .box(let box):
      text.append(contentsOf: box.label.utf8)
      read(start..<text.count, .text)
    default: addInlines(of: leaf, id)
    }
    if text.count > start { text.append(UInt8(ascii: "\n")) }
  }

  private mutating func addInlines(of leaf: Block, _ id: Post.ID) {
    var from = text.count
    reader.beginLine()
    // Words are read from the text when it is whole: markup within a word does not end it.
    leaf.forEachText { kind, bytes in
      guard kind == .code || kind == .math || kind == .displayMath else {
        return text.append(contentsOf: bytes)
      }
      readWords(from..<text.count, .text)
      from = text.count
      text.append(contentsOf: bytes)
      readWords(from..<text.count, .code)
      from = text.count
    } link: { kind, address in
      add(kind, address, of: id)
    }
    readWords(from..<text.count, .text)
  }

  /// Addresses longer than this, in UTF-8 bytes, lead to no post.
  private static let longestAddress = 1000

  private mutating func add(_ kind: Inline.Kind, _ address: String, of id: Post.ID) {
    if kind == .html {
      for address in HTMLText.addresses(in: address) { add(.link, address, of: id) }
      return
    }
    // A wiki embeds posts as if they were images.
    if kind == .image, SiteMap.isFile(SiteMap.last(of: address)) { return }
    if address.isEmpty || address.utf8.count > Self.longestAddress { return }
    for tail in SiteMap.tails(of: address, in: id, site) {
      links.append(HarvestedLink(tail: tail, address: address, section: sections.count - 1))
    }
  }

  private mutating func read(_ range: Range<Int>, _ zone: Zone) {
    reader.beginLine()
    readWords(range, zone)
  }

  private mutating func readWords(_ range: Range<Int>, _ zone: Zone) {
    guard !range.isEmpty else { return }
    // A reference of our own, for the reader is changed meanwhile.
    let text = text
    text.withUnsafeBufferPointer { reader.read(UnsafeBufferPointer(rebasing: $0[range]), zone) }
  }
}
