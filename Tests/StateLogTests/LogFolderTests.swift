import Foundation
import Testing

@testable import StateLog

@Suite struct LogFolderTests {
  private let path = NSTemporaryDirectory() + "lectern-state-\(UUID().uuidString)"

  private func entry(_ path: String, _ value: String = "yes") -> Entry {
    Entry(time: .now, collection: "c1", path: path, [.init("star", value)])
  }

  private func cleared(_ work: (LogFolder) throws -> Void) throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try work(LogFolder(path + "/deep/er", machine: "desk-01"))
  }

  @Test func whatIsAddedIsRead() throws {
    try cleared { folder in
      #expect(folder.read().archive.states() == [:])
      try folder.append([entry("a.md"), entry("b.md")], isLasting: true)
      try folder.append([entry("c.md")], isLasting: false)
      #expect(folder.read().archive.states()["c1"]?.keys.sorted() == ["a.md", "b.md", "c.md"])
      let file = "\(folder.path)/desk-01.log"
      #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("lectern state 1 desk-01\n20"))
      let attributes = try FileManager.default.attributesOfItem(atPath: file)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      let above = try FileManager.default.attributesOfItem(atPath: folder.path)
      #expect(above[.posixPermissions] as? Int == 0o700)
    }
  }

  @Test("A line that was cut short does not spoil the next one")
  func tornLine() throws {
    try cleared { folder in
      try folder.append([entry("a.md")], isLasting: false)
      let file = URL(fileURLWithPath: "\(folder.path)/desk-01.log")
      var data = try Data(contentsOf: file)
      data.removeLast(3)
      try data.write(to: file)
      try folder.append([entry("b.md")], isLasting: false)
      #expect(folder.read().archive.states()["c1"]?.keys.sorted() == ["b.md"])
    }
  }

  @Test("A log that grows is compacted, and what another process adds meanwhile is in it")
  func compaction() async throws {
    let folder = LogFolder(path, machine: "desk-01")
    defer { try? FileManager.default.removeItem(atPath: path) }
    for _ in 0..<50 { try folder.append([entry("a.md", "no"), entry("a.md")], isLasting: false) }
    await withTaskGroup { group in
      for writer in 0..<4 {
        group.addTask {
          for number in 0..<50 { try? folder.append([entry("\(writer).\(number).md")], isLasting: false) }
        }
      }
      group.addTask { for _ in 0..<50 { _ = try? folder.compact() } }
    }
    #expect(folder.read().archive.states()["c1"]?.count == 201)
    #expect(try folder.compact() == folder.size)
    #expect(folder.read().archive.states()["c1"]?.count == 201)
    #expect(try FileManager.default.contentsOfDirectory(atPath: path) == ["desk-01.log"])
  }

  @Test("Logs that are added are not mixed up with others, and twice the same is once")
  func addedLogs() throws {
    try cleared { folder in
      try folder.append([entry("a.md")], isLasting: false)
      var other = Log(Log.head(of: "phone-02"))
      other.append(entry("b.md"))
      try folder.add([other])
      try folder.add([other])
      #expect(folder.read().archive.states()["c1"]?.keys.sorted() == ["a.md", "b.md"])
      #expect(folder.read().archive.logs.map(\.machine) == ["desk-01", "phone-02"])
    }
  }

  @Test("Names of machines are for files and for people")
  func machines() {
    #expect(Machine.name(host: "Anna's MacBook", id: "1") == "annasmacbook-" + Hash32(of: "1").text)
    #expect(Machine.name(host: "", id: nil).hasPrefix("machine-"))
    #expect(Machine.name(host: "../x", id: "1").hasPrefix("x-"))
    #expect(Machine.name() == Machine.name())
  }
}
