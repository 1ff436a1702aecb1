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
  private let setting: Setting

  /// - Parameter arguments: its path first.
  init(_ arguments: [String], in setting: Setting, home: String? = nil) {
    self.arguments = arguments
    self.setting = setting
    environment = setting.environment(home: home ?? setting.folder)
  }

  /// Runs it and waits for its end; see measure.c.
  ///
  /// - Parameter output: the file that takes what it prints.
  @discardableResult
  func run(output: String = "/dev/null") throws(Failure) -> Cost {
    let figures = "\(setting.folder)/cost"
    guard try wait(for: [setting.measure, figures] + arguments, output: output) == 0 else {
      throw Failure("\(arguments[0]): cannot be run")
    }
    let numbers = String(decoding: try Files.read(figures), as: UTF8.self)
      .split { $0 == " " || $0 == "\n" }.compactMap { Int64($0) }
    guard numbers.count == 4, numbers[0] == 0 else {
      throw Failure("\(arguments.joined(separator: " ")): failed")
    }
    return Cost(wall: .nanoseconds(numbers[1]), cpu: .microseconds(numbers[2]), peak: Int(numbers[3]))
  }

  /// Runs it and returns whether it succeeded.
  func succeeds(output: String = "/dev/null") -> Bool { (try? wait(for: arguments, output: output)) == 0 }

  /// Runs it and returns the first row it prints, errors included; empty when it cannot be run.
  func firstRow() -> String {
    let path = "\(setting.folder)/output"
    guard succeeds(output: path), let bytes = try? Files.read(path) else { return "" }
    return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  /// The wait status of a command.
  private func wait(for command: [String], output: String) throws(Failure) -> Int32 {
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
    let result = CStrings.with(command, environment) { arguments, environment in
      posix_spawn(&process, command[0], &actions, nil, arguments, environment)
    }
    guard result == 0 else { throw Failure("\(command[0]): \(String(cString: strerror(result)))") }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
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
}
