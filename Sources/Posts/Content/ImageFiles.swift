import Foundation

/// The images that lie in the folder of a post, or in a folder of it.
package struct ImageFiles: Sendable {
  private let folder: String

  /// Bytes; a larger image is not put into a page.
  private static let largest = 20 << 20

  /// - Parameter path: of the post; `-` for one that comes from standard input, which lies where the user is.
  package init(beside path: String) {
    let real = (try? RealPath.of(path == "-" ? "./" : path)) ?? "/"
    folder = path == "-" ? real : RealPath.parent(of: real)
  }

  /// Whether an address ends as those of images do that browsers show; that of a note does not.
  package static func isNamed(by address: String) -> Bool {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    guard let dot = path.lastIndex(of: ".") else { return false }
    return endings.contains(path[path.index(after: dot)...].lowercased())
  }

  private static let endings: Set<String> = [
    "apng", "avif", "bmp", "gif", "ico", "jfif", "jpeg", "jpg", "png", "svg", "webp",
  ]

  /// The image at a relative address as a `data:` address (RFC 2397); `nil` where there is none, where it is no image,
  /// and where the address or a link on the way leads out of the folder.
  package func data(at address: String) -> String? {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    guard let path = String(path).removingPercentEncoding, !path.isEmpty, !path.hasPrefix("/"),
      !path.utf8.contains(0),
      let real = try? RealPath.of("\(folder)/\(path)"), RealPath.contains(folder, real),
      // One byte more tells that it is too large.
      let bytes = try? FileReading.start(of: real, followsLinks: false, limit: Self.largest + 1).bytes,
      bytes.count <= Self.largest, let type = Self.type(of: bytes)
    else { return nil }
    return "data:\(type);base64,\(Data(bytes).base64EncodedString())"
  }

  /// By how the file begins, whatever its name says.
  private static func type(of bytes: [UInt8]) -> String? {
    let types: [(start: [UInt8], type: String)] = [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"), ([0xFF, 0xD8, 0xFF], "image/jpeg"),
      (Array("GIF8".utf8), "image/gif"),
    ]
    if let known = types.first(where: { bytes.starts(with: $0.start) }) { return known.type }
    if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) { return "image/webp" }
    if bytes.dropFirst(4).starts(with: "ftypavif".utf8) { return "image/avif" }
    // As an image it runs no script of its own.
    let head = String(decoding: bytes.prefix(1024), as: UTF8.self)
    return head.contains("<svg") ? "image/svg+xml" : nil
  }
}
