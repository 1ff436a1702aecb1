#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What tells this machine from others that share the folder of the logs.
package enum Machine {
  /// The name of the host for people, and a hash of what the system calls itself: `laptop-3f9a2b1c`.
  package static func name() -> String {
    var host = [UInt8](repeating: 0, count: 256)
    gethostname(&host, host.count - 1)
    let name = String(decoding: host.prefix { $0 != 0 && $0 != UInt8(ascii: ".") }, as: UTF8.self)
    return self.name(host: name, id: id)
  }

  static func name(host: String, id: String?) -> String {
    let plain = host.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    let known = plain.isEmpty ? "machine" : String(plain.prefix(32))
    return "\(known)-\(Hash32(of: id ?? host).text)"
  }

  /// Stays the same however the host is called; `nil` where the system has none.
  private static var id: String? {
    #if os(Linux)
    for path in ["/etc/machine-id", "/var/lib/dbus/machine-id"] {
      if let bytes = try? LogFile.bytes(of: path), bytes.count >= 32 {
        return String(decoding: bytes.prefix(32), as: UTF8.self)
      }
    }
    return nil
    #else
    var bytes = [UInt8](repeating: 0, count: 16)
    var wait = timespec(tv_sec: 1, tv_nsec: 0)
    return gethostuuid(&bytes, &wait) == 0 ? bytes.map { String($0, radix: 16) }.joined(separator: ".") : nil
    #endif
  }
}
