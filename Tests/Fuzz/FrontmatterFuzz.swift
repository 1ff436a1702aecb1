import Markdown

@testable import Posts
@testable import Reading

/// A file, of which the frontmatter is read.
enum FrontmatterFuzz {
  static func faults(_ bytes: [UInt8]) -> [String] {
    var faults: [String] = []
    let lines = bytes.count(where: { $0 == 0x0A || $0 == 0x0D }) + 1
    for id in ["2025-05-23-a.md", "posts/b/index.mdx"] {
      let text = PostText(bytes, id: id, root: "posts", today: DrivenReader.today)
      if text.document.source != bytes { faults.append("the source is another") }
      let post = text.post
      if post.title.isEmpty { faults.append("no title") }
      for section in post.sections where section.offset >= bytes.count {
        faults.append("a section at \(section.offset) of \(bytes.count)")
      }
      for finding in post.findings where !(1...lines).contains(finding.line) || finding.message.isEmpty {
        faults.append("a finding at line \(finding.line) of \(lines): \(finding.message)")
      }
      for date in [post.date, post.updated].compactMap(\.self) {
        if !(1...12).contains(date.month) || !(1...31).contains(date.day)
          || !(0...86_400).contains(date.seconds)
        {
          faults.append("the date \(date.text) \(date.seconds)")
        }
      }
      for word in post.tags + post.categories + [post.title, post.series].compactMap(\.self)
      where word.count > 301 { faults.append("a name of \(word.count) characters") }
      let driven = DrivenReader([text], size: Size(rows: 12, columns: 60), isOpen: false)
      faults += ShownCheck.faults(in: driven.reader.frame())
    }
    // Of a site: another reader of the same formats.
    let fields = SettingsFields(toml: String(decoding: bytes, as: UTF8.self))
    for problem in fields.problems where problem.line < 1 { faults.append("a problem at \(problem.line)") }
    return faults
  }
}
