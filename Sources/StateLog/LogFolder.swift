#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The folder that holds the logs: one of this machine, which alone is written to, and those of others.
package struct LogFolder: Sendable {
  package let path: String
  package let machine: String

  private static let ending = ".log"

  package init(_ path: String, machine: String) {
    self.path = path
    self.machine = machine
  }

  /// The log of this machine.
  private var file: LogFile { LogFile(path: "\(path)/\(machine)\(Self.ending)") }

  /// The logs there are. One that cannot be read is left out.
  ///
  /// - Returns: with the reasons for those that were.
  package func read() -> (archive: Archive, failures: [LogFailure]) {
    var logs: [Log] = []
    var failures: [LogFailure] = []
    for name in names() {
      do throws(LogFailure) {
        let bytes = try LogFile.bytes(of: "\(path)/\(name)")
        let own = String(name.dropLast(Self.ending.count))
        if !bytes.isEmpty { logs.append(own == machine ? Log(bytes, of: machine) : Log(bytes, named: own)) }
      } catch {
        failures.append(error)
      }
    }
    return (Archive(logs), failures)
  }

  /// What tells whether a log has changed: the names, sizes and times of all.
  package var stamp: [String] {
    names().map { name in
      var status = stat()
      guard stat("\(path)/\(name)", &status) == 0 else { return name }
      #if canImport(Glibc)
      let time = status.st_mtim
      #else
      let time = status.st_mtimespec
      #endif
      return "\(name) \(status.st_ino) \(status.st_size) \(time.tv_sec).\(time.tv_nsec)"
    }
  }

  /// Those that end so and are not hidden, in order.
  private func names() -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(Self.ending), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Adds entries to the log of this machine: all, or none where that fails.
  ///
  /// - Parameter isLasting: whether they are to be on the disk when this returns.
  package func append(_ entries: [Entry], isLasting: Bool) throws(LogFailure) {
    try makeFolder(path)
    try file.append(entries.flatMap(\.line), head: Log.head(of: machine), isLasting: isLasting)
  }

  /// Gives a folder that belongs to no collection a name as one, unless another program has done so meanwhile.
  ///
  /// - Parameter root: its real path.
  /// - Returns: where it belongs now.
  package func settle(_ root: String, as collection: String, _ time: LogTime) throws(LogFailure) -> Homes {
    try makeFolder(path)
    let opening = Entry.opening(of: collection, at: root, time).line
    try file.append(opening, head: Log.head(of: machine), isLasting: false) { bytes in
      !Homes(of: root, among: Archive([Log(bytes, of: machine)]).roots(on: machine)).isComplete
    }
    return Homes(of: root, among: read().archive.roots(on: machine))
  }

  /// The UTF-8 bytes of the log of this machine; 0 where there is none.
  package var size: Int {
    var status = stat()
    return stat(file.path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Takes out of the log of this machine what its later entries make void, where that is most of it.
  ///
  /// - Returns: how many UTF-8 bytes it then has.
  @discardableResult
  package func compact() throws(LogFailure) -> Int {
    try file.replace { bytes in
      let log = Log(bytes, of: machine)
      guard log.isRepetitive else { return nil }
      let compacted = log.compacted().bytes
      return compacted.count < bytes.count / 2 ? compacted : nil
    }
  }

  /// Adds logs of other machines, or older ones of this machine, each as a file of its own.
  package func add(_ logs: [Log]) throws(LogFailure) {
    try makeFolder(path)
    for log in logs {
      // The same one, added again, is the same file.
      let file = LogFile(path: "\(path)/\(log.machine).\(Hash32(of: log.bytes).text)\(Self.ending)")
      try file.replace { $0 == log.bytes ? nil : log.bytes }
    }
  }

  /// Whether a machine may be called so: its log has that name.
  static func isName(_ machine: String) -> Bool {
    let isPlain = { (byte: UInt8) in
      byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
    return !machine.isEmpty && machine.utf8.count <= 64 && machine.utf8.allSatisfy(isPlain)
  }

  /// Makes a folder and those on the way; only their owner can look into those that are new.
  private func makeFolder(_ path: String) throws(LogFailure) {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw .last(path)
    }
    try makeFolder(String(path[..<slash]))
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .last(path) }
  }
}
