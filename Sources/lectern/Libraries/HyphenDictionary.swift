import Foundation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A dictionary of libhyphen.
///
/// Unchecked, for after it is loaded the library only reads it.
nonisolated final class HyphenDictionary: @unchecked Sendable {
  private typealias Load = @convention(c) (UnsafePointer<CChar>) -> OpaquePointer?
  private typealias Free = @convention(c) (OpaquePointer) -> Void
  private typealias Hyphenate =
    @convention(c) (
      OpaquePointer, UnsafePointer<CChar>, CInt, UnsafeMutablePointer<CChar>, UnsafeMutablePointer<CChar>?,
      UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
      UnsafeMutablePointer<UnsafeMutablePointer<CInt>?>, UnsafeMutablePointer<UnsafeMutablePointer<CInt>?>
    ) -> CInt

  private let handle: OpaquePointer
  private let free: Free
  private let hyphenate: Hyphenate
  private let encoding: String.Encoding

  private static let encodings: [String: String.Encoding] = [
    "UTF-8": .utf8, "ISO8859-1": .isoLatin1, "ISO8859-2": .isoLatin2, "microsoft-cp1251": .windowsCP1251,
  ]

  /// - Parameters:
  ///   - path: of the dictionary, whose first line names its encoding.
  ///   - libraries: names of libhyphen, as the system may know it.
  /// - Returns: `nil` where the library is missing, or the dictionary cannot be read or is in an encoding that is
  ///   not known here.
  init?(path: String, libraries: [String]) {
    guard let library = libraries.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first,
      let load = dlsym(library, "hnj_hyphen_load"), let free = dlsym(library, "hnj_hyphen_free"),
      let hyphenate = dlsym(library, "hnj_hyphen_hyphenate2"),
      let encoding = Self.encoding(ofFile: path),
      let handle = unsafeBitCast(load, to: Load.self)(path)
    else { return nil }
    self.handle = handle
    self.encoding = encoding
    self.free = unsafeBitCast(free, to: Free.self)
    self.hyphenate = unsafeBitCast(hyphenate, to: Hyphenate.self)
  }

  deinit { free(handle) }

  private static func encoding(ofFile path: String) -> String.Encoding? {
    guard let file = FileHandle(forReadingAtPath: path), let head = try? file.read(upToCount: 64) else {
      return nil
    }
    let line = String(decoding: head, as: UTF8.self).prefix { !$0.isNewline }
    return encodings[String(line)]
  }

  /// The places where a word may be divided, in UTF-8 bytes from its start, in order.
  func points(in word: String) -> [Int] {
    let folded = word.lowercased()
    guard folded.unicodeScalars.count == word.unicodeScalars.count,
      let bytes = folded.data(using: encoding), bytes.count < 100,
      encoding == .utf8 || bytes.count == word.unicodeScalars.count
    else { return [] }
    var hyphens = [CChar](repeating: 0, count: bytes.count + 5)
    var replacements: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    var positions: UnsafeMutablePointer<CInt>?
    var cuts: UnsafeMutablePointer<CInt>?
    let text = bytes.map { CChar(bitPattern: $0) } + [0]
    guard hyphenate(handle, text, CInt(bytes.count), &hyphens, nil, &replacements, &positions, &cuts) == 0
    else {
      return []
    }
    defer {
      for index in bytes.indices { Self.release(replacements?[index]) }
      Self.release(replacements)
      Self.release(positions)
      Self.release(cuts)
    }
    var points: [Int] = []
    var offset = 0
    // Odd numbers are places to divide, one for each scalar. What would change the spelling is left out.
    for (index, scalar) in word.unicodeScalars.enumerated() {
      offset += UTF8.width(scalar)
      if hyphens[index] & 1 == 1, replacements?[index] == nil, offset < word.utf8.count {
        points.append(offset)
      }
    }
    return points
  }

  private static func release(_ memory: UnsafeMutableRawPointer?) {
    #if canImport(Glibc)
    Glibc.free(memory)
    #else
    Darwin.free(memory)
    #endif
  }
}
