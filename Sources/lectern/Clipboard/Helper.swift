import Foundation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Runs a program that reads something and says nothing.
nonisolated enum Helper {
  /// Runs a program, found on PATH, away from the terminal: it can neither write on the screen nor wait for keys.
  ///
  /// - Parameters:
  ///   - input: what it reads on its standard input.
  ///   - seconds: the time it may take; what takes longer is killed.
  /// - Returns: whether it ended well. What it leaves behind, as `xclip` does to serve the text, goes on.
  static func run(_ arguments: [String], input: [UInt8], seconds: Double) -> Bool {
    // A file and not a pipe: who ends without reading all does no harm, and nothing has to wait.
    guard let file = tmpfile() else { return false }
    defer { fclose(file) }
    let descriptor = fileno(file)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    guard fwrite(input, 1, input.count, file) == input.count, fflush(file) == 0,
      lseek(descriptor, 0, SEEK_SET) == 0, let child = start(arguments, reading: descriptor)
    else { return false }
    return wait(for: child, until: .now + .seconds(seconds))
  }

  /// Starts a program as `run` does, and does not wait for it.
  ///
  /// - Returns: whether there is such a program.
  static func launch(_ arguments: [String]) -> Bool {
    let nothing = open("/dev/null", O_RDONLY | O_CLOEXEC)
    guard nothing >= 0 else { return false }
    defer { close(nothing) }
    guard let child = start(arguments, reading: nothing) else { return false }
    Thread.detach {
      var status: Int32 = 0
      while waitpid(child, &status, 0) < 0, errno == EINTR {}
    }
    return true
  }

  private static func start(_ arguments: [String], reading descriptor: Int32) -> pid_t? {
    #if canImport(Glibc)
    var attributes = posix_spawnattr_t()
    var actions = posix_spawn_file_actions_t()
    #else
    var attributes: posix_spawnattr_t?
    var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawnattr_init(&attributes)
    posix_spawn_file_actions_init(&actions)
    defer {
      posix_spawnattr_destroy(&attributes)
      posix_spawn_file_actions_destroy(&actions)
    }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    // A session of its own has no terminal.
    posix_spawnattr_setflags(&attributes, newSession | Int16(POSIX_SPAWN_SETSIGMASK))
    posix_spawn_file_actions_adddup2(&actions, descriptor, STDIN_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let copies = arguments.map { strdup($0) } + [nil]
    defer { copies.forEach { free($0) } }
    var child: pid_t = 0
    return posix_spawnp(&child, arguments[0], &actions, &attributes, copies, environ) == 0 ? child : nil
  }

  /// POSIX_SPAWN_SETSID, which glibc shows to GNU sources only.
  private static var newSession: Int16 {
    #if canImport(Glibc)
    0x80
    #else
    Int16(POSIX_SPAWN_SETSID)
    #endif
  }

  private static func wait(for child: pid_t, until deadline: ContinuousClock.Instant) -> Bool {
    var status: Int32 = 0
    while true {
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child { return status == 0 }
      if ended < 0, errno != EINTR { return false }
      if ended == 0, deadline < .now {
        // With all that it started.
        kill(-child, SIGKILL)
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return false
      }
      usleep(2000)
    }
  }
}
