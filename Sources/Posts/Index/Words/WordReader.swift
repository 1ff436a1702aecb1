/// Reads the words of a text as a search compares them: without case and accents, identifiers whole and by part, text
/// without spaces as its pairs of neighbours (and its last character, so that a lone one is found as a beginning).
struct WordReader {
  private(set) var list = WordList()
  /// Of the next word.
  private(set) var position = 0
  private var folding: Folding
  private var zone = Zone.text
  /// For each byte of the list where the scalar begins that it was made of, in UTF-8 bytes of the text; empty where
  /// nobody asks.
  private(set) var origins: [Int32] = []
  private let keepsOrigins: Bool
  /// Where the parts of the identifier that is read start in the bytes, and where they end.
  private var parts: [Range<Int>] = []

  /// - Parameters:
  ///   - keepsOrigins: for a text that is read to find words in it again.
  ///   - isBrief: for a short one.
  init(keepsOrigins: Bool = false, isBrief: Bool = false) {
    self.keepsOrigins = keepsOrigins
    folding = Folding(isBrief: keepsOrigins || isBrief)
  }

  /// Begins to count positions anew.
  mutating func beginSection() {
    position = 0
  }

  /// Leaves a gap that no phrase reaches over.
  mutating func beginLine() {
    position += 8
  }

  mutating func read(_ text: String, _ zone: Zone) {
    var text = text
    text.withUTF8 { read($0, zone) }
  }

  mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ zone: Zone) {
    self.zone = zone
    Self.classes.withUnsafeBufferPointer { classes in
      var index = 0
      while index < text.count {
        switch classes[Int(text[index])] {
        case Self.other: index += 1
        case Self.beyond:
          let scalar = Scalars.decode(text, at: index)
          switch folding.fold(scalar.value).kind {
          case .separator, .silent: index += scalar.length
          case .letter: index = readDotted(text, from: index, classes)
          case .ideograph: index = readPairs(text, from: index)
          }
        default: index = readDotted(text, from: index, classes)
        }
      }
    }
  }

  /// Reads `foo.bar.baz`, or a single word.
  private mutating func readDotted(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ classes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let first = list.bytes.count
    let firstPosition = position
    var index = readIdentifier(text, from: start, classes)
    var end = list.bytes.count
    var isDotted = false
    while index + 1 < text.count, text[index] == UInt8(ascii: "."),
      Self.isLetter(classes[Int(text[index + 1])])
    {
      list.bytes.append(UInt8(ascii: "."))
      if keepsOrigins { noteOrigin(index) }
      let length = list.bytes.count
      index = readIdentifier(text, from: index + 1, classes)
      guard list.bytes.count > length else { break }
      end = list.bytes.count
      isDotted = true
    }
    if isDotted, end - first <= Word.longest { add(first..<end, at: firstPosition, isWhole: true) }
    return index
  }

  private static func isLetter(_ kind: UInt8) -> Bool { kind == lower || kind == upper }

  private mutating func readIdentifier(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ classes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let first = list.bytes.count
    var partStart = first
    var before = Self.other
    var index = start
    parts.removeAll(keepingCapacity: true)
    scan: while index < text.count {
      let byte = text[index]
      let kind = classes[Int(byte)]
      switch kind {
      case Self.lower, Self.digit: list.bytes.append(byte)
      case Self.upper:
        let isStart =
          before == Self.lower
          || before == Self.upper && index + 1 < text.count && classes[Int(text[index + 1])] == Self.lower
        if isStart { endPart(&partStart) }
        list.bytes.append(byte | 0x20)
      case Self.underscore:
        endPart(&partStart)
        list.bytes.append(byte)
        partStart += 1
      case Self.beyond:
        let scalar = Scalars.decode(text, at: index)
        let folded = folding.fold(scalar.value)
        guard folded.kind == .letter || folded.kind == .silent else { break scan }
        append(folded)
        if keepsOrigins { noteOrigin(index) }
        index += scalar.length - 1
      default: break scan
      }
      if keepsOrigins { noteOrigin(index) }
      before = kind
      index += 1
    }
    if parts.isEmpty {
      guard list.bytes.count > first else { return index }
      addNext(first..<list.bytes.count)
      return readSigns(text, from: first, index, classes)
    }
    endPart(&partStart)
    return addParts(from: first, index)
  }

  /// Reads the signs of a name like C++ or C#, which stands beside the name without them.
  private mutating func readSigns(
    _ text: UnsafeBufferPointer<UInt8>, from first: Int, _ index: Int, _ classes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard index < text.count, text[index] == UInt8(ascii: "#") || text[index] == UInt8(ascii: "+") else {
      return index
    }
    let count = text[index] == UInt8(ascii: "#") ? 1 : 2
    let end = index + count
    guard end <= text.count, text[end - 1] == text[index],
      end == text.count || classes[Int(text[end])] == Self.other && text[end] != text[index]
    else { return index }
    for sign in index..<end {
      list.bytes.append(text[sign])
      if keepsOrigins { noteOrigin(sign) }
    }
    add(first..<list.bytes.count, at: position - 1, isWhole: true)
    return end
  }

  private mutating func endPart(_ start: inout Int) {
    parts.append(start..<list.bytes.count)
    start = list.bytes.count
  }

  private mutating func addParts(from first: Int, _ index: Int) -> Int {
    let firstPosition = position
    parts.removeAll(where: \.isEmpty)
    guard let start = parts.first?.lowerBound, let end = parts.last?.upperBound else {
      list.bytes.removeSubrange(first...)
      if keepsOrigins { origins.removeSubrange(first...) }
      return index
    }
    for part in parts { addNext(part) }
    if parts.count > 1, end - start <= Word.longest { add(start..<end, at: firstPosition, isWhole: true) }
    return index
  }

  private mutating func readPairs(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    var before: Int?
    while index < text.count, text[index] >= 0x80 {
      let scalar = Scalars.decode(text, at: index)
      let folded = folding.fold(scalar.value)
      guard folded.kind == .ideograph || folded.kind == .silent else { break }
      index += scalar.length
      guard folded.kind == .ideograph else { continue }
      let own = list.bytes.count
      append(folded)
      if keepsOrigins { noteOrigin(index - scalar.length) }
      if let before { addNext(before..<list.bytes.count) }
      before = own
    }
    if let before { addNext(before..<list.bytes.count) }
    return index
  }

  /// Says where the bytes come from that were added last.
  private mutating func noteOrigin(_ index: Int) {
    while origins.count < list.bytes.count { origins.append(Int32(truncatingIfNeeded: index)) }
  }

  private mutating func append(_ folded: Folding.Folded) {
    var bytes = folded.bytes
    for _ in 0..<folded.count {
      list.bytes.append(UInt8(truncatingIfNeeded: bytes))
      bytes >>= 8
    }
  }

  private mutating func addNext(_ range: Range<Int>) {
    add(range, at: position, isWhole: false)
    position += 1
  }

  private mutating func add(_ range: Range<Int>, at position: Int, isWhole: Bool) {
    let length = min(range.count, Word.longest)
    let hash = list.bytes.withUnsafeBufferPointer {
      Self.hash($0, range.lowerBound..<range.lowerBound + length)
    }
    list.words.append(
      Word(
        start: range.lowerBound, length: length, hash: hash, position: position, zone: zone, isWhole: isWhole)
    )
  }

  /// As of a word with these bytes.
  static func hash(of bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { hash($0, $0.indices) }
  }

  /// FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for index in range { hash = (hash ^ UInt32(bytes[index])) &* 16_777_619 }
    return hash
  }

  private static let other: UInt8 = 0
  private static let lower: UInt8 = 1
  private static let upper: UInt8 = 2
  private static let digit: UInt8 = 3
  private static let underscore: UInt8 = 4
  private static let beyond: UInt8 = 5

  private static let classes: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): lower
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): upper
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
    case UInt8(ascii: "_"): underscore
    case 0x80...: beyond
    default: other
    }
  }
}
