import Posts
import Testing

@testable import lectern

/// When what has happened is read.
struct BatchTests {
  private let start = ContinuousClock.now

  /// Notes what happens at these milliseconds, and tells when it is read.
  private func deadline(_ times: Int..., meaning isMeaningful: Bool = true) -> Duration? {
    var batch = Batch()
    for time in times {
      batch.add(at: start + .milliseconds(time)) { touched in
        if isMeaningful { touched.add("a.md") }
        return isMeaningful
      }
    }
    return batch.deadline.map { $0 - start }
  }

  @Test func quietEndsABatch() {
    #expect(deadline(0) == .milliseconds(50))
    #expect(deadline(0, 20, 60) == .milliseconds(110))
  }

  @Test func itDoesNotWaitForEver() {
    #expect(deadline(0, 40, 80, 120, 160, 200, 240, 280) == .milliseconds(300))
  }

  @Test func whatMeansNothingIsNotWaitedFor() {
    #expect(deadline() == nil)
    #expect(deadline(0, 10, meaning: false) == nil)
  }

  @Test(arguments: [
    ("8:1", false), ("0:45", true), ("0:46", true), ("0:47", false), ("9:9", false),
  ])
  func sharedFileSystems(device: String, isShared: Bool) {
    let mounts = """
      29 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
      80 29 0:45 / /mnt/nfs rw shared:5 - nfs4 server:/srv rw,vers=4.2
      81 29 0:46 / /mnt/ssh rw - fuse.sshfs host: rw
      82 29 0:47 / /tmp rw - tmpfs tmpfs rw
      """
    #expect(FileSystem.isShared(device, in: mounts) == isShared)
  }
}
