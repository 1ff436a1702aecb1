import Foundation
import Testing

@testable import Reading

/// docs/keys.md is written from the command table; `make docs` writes it anew.
@Suite struct GeneratedDocsTests {
  @Test func keysDocumentIsTheTable() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/keys.md")
    if ProcessInfo.processInfo.environment["LECTERN_UPDATE_DOCS"] != nil {
      try KeysDocument.text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == KeysDocument.text)
  }
}
