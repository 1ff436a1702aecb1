#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The few things that benches do with files, without Foundation: loading it would be measured as well.
enum Files {
  /// The bytes of a file.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(path) }
    let size = Int(status.st_size)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = systemRead(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        guard got > 0 else { return }
        count += got
      }
    }
  }

  /// The bytes of a file whose size is not known before it is read, as those of the kernel.
  static func readAll(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 4096)
    while true {
      let got = part.withUnsafeMutableBytes { systemRead(descriptor, $0.baseAddress, $0.count) }
      guard got > 0 else { return bytes }
      bytes += part[..<got]
    }
  }

  /// Writes a file anew, a part at a time, so that a large one is never held whole.
  static func write(_ path: String, _ body: ((String) -> Void) throws(Failure) -> Void) throws(Failure) {
    guard let file = fopen(path, "w") else { throw failure(path) }
    defer { fclose(file) }
    try body { part in _ = fputs(part, file) }
  }

  static func write(_ text: String, to path: String) throws(Failure) {
    try write(path) { put throws(Failure) in put(text) }
  }

  /// The files that match shell patterns, in the order of their names.
  static func matching(_ patterns: [String]) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    for (index, pattern) in patterns.enumerated() { glob(pattern, index == 0 ? 0 : GLOB_APPEND, nil, &found) }
    return (0..<Int(found.gl_pathc)).compactMap { index in found.gl_pathv[index].map { String(cString: $0) } }
      .sorted()
  }

  /// The bytes of a file; 0 where there is none.
  static func size(of path: String) -> Double {
    var status = stat()
    return stat(path, &status) == 0 ? Double(status.st_size) : 0
  }

  /// Takes the bytes of files out of the system's cache. Returns whether the system can do that.
  static func forget(_ patterns: [String]) -> Bool {
    #if os(Linux)
    // What is not yet on the disk stays in memory.
    sync()
    for path in matching(patterns) {
      let descriptor = open(path, O_RDONLY)
      guard descriptor >= 0 else { continue }
      posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
      close(descriptor)
    }
    return true
    #else
    return false
    #endif
  }

  /// Makes a new, empty folder.
  static func makeFolder(in parent: String) throws(Failure) -> String {
    var template = Array("\(parent)/benchmarks-XXXXXX".utf8CString)
    guard let path = mkdtemp(&template) else { throw failure(parent) }
    return String(cString: path)
  }

  /// Writes what was printed, which waits where it goes to a file or a pipe.
  static func flush() {
    fflush(nil)
  }

  static func complain(_ message: String) -> Never {
    let bytes = Array("\(message)\n".utf8)
    _ = systemWrite(STDERR_FILENO, bytes, bytes.count)
    exit(1)
  }

  private static func failure(_ path: String) -> Failure {
    Failure("\(path): \(String(cString: strerror(errno)))")
  }
}

private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, bytes, count)
}

private func systemWrite(_ descriptor: Int32, _ bytes: [UInt8], _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
