import Foundation
import Reading
import Testing

@testable import lectern

struct MailboxTests {
  @Test func keepsTheOrder() throws {
    let mailbox = try Mailbox()
    for row in 1...3 { mailbox.post(.resized(Size(rows: row, columns: 1))) }
    #expect(rows(mailbox.take()) == [1, 2, 3])
    #expect(rows(mailbox.take()) == [])
  }

  @Test func wakesWhenSomethingCame() throws {
    let mailbox = try Mailbox()
    #expect(!isReady(mailbox))
    mailbox.post(.resized(Size(rows: 1, columns: 1)))
    #expect(isReady(mailbox))
    _ = mailbox.take()
    #expect(!isReady(mailbox))
  }

  /// More posts than the pipe holds bytes: nobody waits, and nothing is lost.
  @Test func takesFromManyThreads() async throws {
    let mailbox = try Mailbox()
    await withTaskGroup { group in
      for row in 0..<100 {
        group.addTask {
          for column in 0..<1000 { mailbox.post(.resized(Size(rows: row, columns: column))) }
        }
      }
    }
    #expect(rows(mailbox.take()).count == 100_000)
    #expect(!isReady(mailbox))
  }

  private func rows(_ events: [Event]) -> [Int] {
    events.compactMap { if case .resized(let size) = $0 { size.rows } else { nil } }
  }

  private func isReady(_ mailbox: Mailbox) -> Bool {
    var inputs = [pollfd(fd: mailbox.output, events: Int16(POLLIN), revents: 0)]
    return poll(&inputs, 1, 0) == 1
  }
}
