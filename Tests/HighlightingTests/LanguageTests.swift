import Testing

@testable import Highlighting

/// Each language at its trickiest: code, and below each line a letter for each byte that is not plain.
///
/// `k` keyword, `t` type, `f` function, `s` string, `e` escape, `n` number, `/` comment, `c` constant, `a` attribute,
/// `l` tag, `$` variable, `m` meta, `+` inserted, `-` deleted, `#` heading, `>` prompt, `o` output.
@Suite struct LanguageTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    let language: String
    let rendering: String

    init(_ language: String, _ rendering: String) {
      self.language = language
      self.rendering = rendering
    }

    var testDescription: String { language }
  }

  static let samples = scripts + sources + data

  @Test(arguments: samples)
  func looks(_ sample: Sample) {
    #expect(Rendering.render(Rendering.code(of: sample.rendering), as: sample.language) == sample.rendering)
  }

  @Test func everyLanguageHasASample() {
    #expect(Set(Self.samples.map(\.language)) == Set(Languages.names))
  }

  /// Every pattern is understood, and every state that a rule names is there.
  @Test(arguments: Languages.names)
  func tablesAreSound(name: String) throws {
    let index = try #require(Languages.index(of: name))
    #expect(Languages.language(index).faults == [])
    #expect(Languages.language(index).name == name)
  }

  @Test(
    arguments: [
      ("swift", "swift"), ("Swift title=\"a.swift\"", "swift"), ("{.python .numbers}", "python"),
      ("js {1,3}", "javascript"),
      ("js{1,3}", "javascript"), ("rust,linenos", "rust"), ("toml ,name=zola.toml", "toml"),
      ("language-css", "css"),
      ("{bash}", "bash"), ("c++", "cpp"), ("c#", "csharp"), ("TS", "typescript"), ("golang", "go"),
      ("yml:a.yml", "yaml"),
      ("shell-session", "console"), ("sh", "bash"), ("docker", "dockerfile"), ("ps1", "powershell"),
      ("kt", "kotlin"),
    ])
  func infoStringsNameLanguages(info: String, language: String) {
    #expect(Highlighter(language: Languages.name(inInfo: info))?.language == language)
  }

  @Test(arguments: ["", " ", "text", "{", "klingon", "{=html}"])
  func otherInfoStringsNameNone(info: String) {
    #expect(Highlighter(language: Languages.name(inInfo: info)) == nil)
  }

  /// PHP in a post needs no tag to begin with.
  @Test func barePHP() {
    #expect(Rendering.render("$a = 'x';", as: "php") == " $a = 'x';\n|$$   sss")
  }
}
