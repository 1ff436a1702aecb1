import Reading

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// FriBidi, found when text that runs from right to left is first set: without it such text stays in the order of
/// the source.
nonisolated struct BidiLibrary {
  private typealias Types = @convention(c) (UnsafePointer<UInt32>, CInt, UnsafeMutablePointer<UInt32>) -> Void
  private typealias Brackets =
    @convention(c) (UnsafePointer<UInt32>, CInt, UnsafePointer<UInt32>, UnsafeMutablePointer<UInt32>) -> Void
  private typealias Levels =
    @convention(c) (
      UnsafePointer<UInt32>, UnsafePointer<UInt32>, CInt, UnsafeMutablePointer<UInt32>,
      UnsafeMutablePointer<Int8>
    ) -> Int8
  private typealias Mirror = @convention(c) (UInt32, UnsafeMutablePointer<UInt32>) -> CInt

  private let types: Types
  private let brackets: Brackets
  private let levels: Levels
  private let mirror: Mirror

  private static let names = ["libfribidi.so.0", "libfribidi.0.dylib"]
  private static let shared = BidiLibrary()

  /// A paragraph's direction is that of its first letter (`FRIBIDI_PAR_ON`).
  private static let byFirstLetter: UInt32 = 0x40
  /// `FRIBIDI_MASK_RTL`
  private static let rightToLeft: UInt32 = 1

  static let algorithm = BidiAlgorithm(
    levels: { shared?.levels(of: $0) },
    mirrored: { shared?.mirrored($0) ?? $0 })

  private init?() {
    guard let library = Self.names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first,
      let types = dlsym(library, "fribidi_get_bidi_types"),
      let brackets = dlsym(library, "fribidi_get_bracket_types"),
      let levels = dlsym(library, "fribidi_get_par_embedding_levels_ex"),
      let mirror = dlsym(library, "fribidi_get_mirror_char")
    else { return nil }
    self.types = unsafeBitCast(types, to: Types.self)
    self.brackets = unsafeBitCast(brackets, to: Brackets.self)
    self.levels = unsafeBitCast(levels, to: Levels.self)
    self.mirror = unsafeBitCast(mirror, to: Mirror.self)
  }

  private func levels(of scalars: [Unicode.Scalar]) -> BidiAlgorithm.Levels? {
    guard let count = CInt(exactly: scalars.count) else { return nil }
    let text = scalars.map(\.value)
    var types = Array(repeating: UInt32(0), count: text.count)
    var brackets = types
    var levels = Array(repeating: Int8(0), count: text.count)
    var direction = Self.byFirstLetter
    self.types(text, count, &types)
    self.brackets(text, count, types, &brackets)
    guard self.levels(types, brackets, count, &direction, &levels) > 0 else { return nil }
    return BidiAlgorithm.Levels(
      scalars: levels.map { UInt8(max(0, $0)) }, paragraph: UInt8(direction & Self.rightToLeft))
  }

  private func mirrored(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    var other: UInt32 = 0
    guard mirror(scalar.value, &other) != 0 else { return scalar }
    return Unicode.Scalar(other) ?? scalar
  }
}
