import BenchmarkReport

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What the figures were measured on, and when. No name of the machine.
enum Machine {
  /// A Markdown list.
  static func description(in setting: Setting) -> String {
    """
    - Machine: \(sysconf(Int32(_SC_NPROCESSORS_ONLN))) cores, \(memory) GB of memory, \(system)
    - Swift: \(compiler(setting))
    - Date: \(date)
    - Processes that ran or waited to, on average over the minute before: \(load)

    """
  }

  private static var memory: String {
    let bytes = Double(sysconf(Int32(_SC_PHYS_PAGES))) * Double(sysconf(Int32(_SC_PAGESIZE)))
    return (bytes / 0x1p30).text()
  }

  /// The kernel's version without what its builder added, and the distribution where it says its name.
  private static var system: String {
    var names = utsname()
    uname(&names)
    let kernel = withUnsafeBytes(of: names.sysname) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    let release = withUnsafeBytes(of: names.release) {
      String(decoding: $0.prefix { $0 != 0 && $0 != UInt8(ascii: "-") }, as: UTF8.self)
    }
    return [distribution, "\(kernel) \(release)"].compactMap(\.self).joined(separator: ", ")
  }

  /// From os-release, as freedesktop.org describes it.
  private static var distribution: String? {
    guard let bytes = try? Files.read("/etc/os-release") else { return nil }
    let prefix = "PRETTY_NAME="
    let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix(prefix) }
    return line.map { $0.dropFirst(prefix.count).filter { $0 != "\"" } }
  }

  private static func compiler(_ setting: Setting) -> String {
    guard let swift = setting.find("swift") else { return "-" }
    let words = Child([swift, "--version"], in: setting).firstRow().split(separator: " ")
    return words.first { $0.first?.isNumber == true }.map(String.init) ?? "-"
  }

  private static var load: String {
    var average = Double.nan
    getloadavg(&average, 1)
    return average.text(digits: 1)
  }

  private static var date: String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    let numbers = [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)]
    return numbers.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: "-")
  }
}
