#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What it cost to run a program to its end.
struct Cost {
  let wall: Duration
  /// User and system time of all its threads.
  let cpu: Duration
  /// The most memory it had at once, in bytes.
  let peak: Int
}

/// A program run as a process of its own.
struct Child {
  let arguments: [String]
  let environment: [String]

  /// - Parameter arguments: its path first.
  init(_ arguments: [String], in setting: Setting, home: String? = nil) {
    self.arguments = arguments
    environment = setting.environment(home: home ?? setting.folder)
  }

  /// Runs it and waits for its end. On Linux no peak is less than what this process had when it started the
  /// child, so this process keeps little.
  ///
  /// - Parameter output: the file that takes what it prints.
  @discardableResult
  func run(output: String = "/dev/null") throws(Failure) -> Cost {
    let start = ContinuousClock.now
    let process = try spawn(output: output)
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    let wall = ContinuousClock.now - start
    guard status == 0 else { throw Failure("\(arguments.joined(separator: " ")): failed") }
    #if os(Linux)
    let unit = 1024
    #else
    let unit = 1
    #endif
    return Cost(
      wall: wall, cpu: Duration(usage.ru_utime) + Duration(usage.ru_stime), peak: Int(usage.ru_maxrss) * unit)
  }

  /// Runs it and returns the first row it prints, errors included; empty when it cannot be run.
  func firstRow(_ setting: Setting) -> String {
    let path = "\(setting.folder)/output"
    guard (try? run(output: path)) != nil, let bytes = try? Files.read(path) else { return "" }
    return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  private func spawn(output: String) throws(Failure) -> pid_t {
    #if os(Linux)
    var actions = posix_spawn_file_actions_t()
    #else
    var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    var process: pid_t = 0
    let result = CStrings.with(arguments, environment) { arguments, environment in
      posix_spawn(&process, self.arguments[0], &actions, nil, arguments, environment)
    }
    guard result == 0 else { throw Failure("\(arguments[0]): \(String(cString: strerror(result)))") }
    return process
  }
}

/// Strings as C takes them.
enum CStrings {
  /// Ends with `nil`.
  typealias List = [UnsafeMutablePointer<CChar>?]

  static func with<R>(_ first: [String], _ second: [String], _ body: (List, List) -> R) -> R {
    let lists = [first, second].map { $0.map { strdup($0) } + [nil] }
    defer { lists.joined().forEach { free($0) } }
    return body(lists[0], lists[1])
  }
}

extension Duration {
  var seconds: Double { self / .seconds(1) }

  init(_ time: timeval) {
    self = .seconds(Int64(time.tv_sec)) + .microseconds(Int64(time.tv_usec))
  }
}
