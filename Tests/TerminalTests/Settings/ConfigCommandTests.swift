import Testing

/// `lectern config`, and the file of settings where there is no screen.
struct ConfigCommandTests {
  private static let file = "../config/lectern/config.toml"

  @Test func itPrintsEachSettingWithItsOrigin() throws {
    let toml = "measure = 80\nmouse = false\n[keys.pager]\nsource = [\"j\"]\n"
    let run = try Program.run("config", files: [Self.file: toml], environment: ["LECTERN_MOUSE": "on"])
    let lines = run.output.split(separator: "\n")
    #expect(lines.contains("measure = 80  # config.toml:1"))
    #expect(lines.contains("mouse = true  # LECTERN_MOUSE"))
    #expect(lines.contains("sort = \"date\"  # default"))
    #expect(lines.contains("source = [\"j\"]  # config.toml:4; the Markdown source here, and back"))
    #expect(lines.contains("row-down = [\"↓\", \"Ctrl-E\", \"Ctrl-N\"]  # config.toml:4; one row down"))
    #expect(lines.contains("row-up = [\"k\", \"↑\", \"Ctrl-Y\", \"Ctrl-P\"]  # default; one row up"))
    #expect(run.error == "")
    #expect(run.status == 0)
  }

  @Test func thePathIsPrintedBeTheFileThereOrNot() throws {
    let run = try Program.run("config", "path", environment: ["XDG_CONFIG_HOME": "/nowhere"])
    #expect(run.output == "/nowhere/lectern/config.toml\n")
    let home = try Program.run(
      "config", "path", environment: ["XDG_CONFIG_HOME": "config", "HOME": "/home-of"])
    #expect(home.output == "/home-of/.config/lectern/config.toml\n")
    let nowhere = try Program.run("config", "path", environment: ["XDG_CONFIG_HOME": "", "HOME": ""])
    #expect(nowhere.status == 1)
    #expect(nowhere.error.hasPrefix("lectern: there is no file of settings: "))
  }

  @Test func aWrongLineIsSaidAndTheRestHolds() throws {
    let files = ["a.md": "# A\n", Self.file: "hiden = true\nhidden = true\n", ".b.md": "# B\n"]
    let run = try Program.run("posts", files: files)
    #expect(run.error.hasPrefix("lectern: /"))
    #expect(run.error.hasSuffix("lectern/config.toml:1: unknown setting \"hiden\": did you mean hidden?\n"))
    #expect(run.output.contains("(.b.md)"))
    #expect(run.status == 0)
  }

  @Test func theThemeOfTheFileGivesWayToTheVariableAndThatToTheFlag() throws {
    let files = ["a.md": "# A\n\n## Part\n", Self.file: "theme = \"mono\"\n"]
    func heading(_ arguments: String..., environment: [String: String] = [:]) throws -> String {
      let all = ["show", "--format", "ansi"] + arguments + ["posts/a.md"]
      let run = try Program.run(all, files: files, environment: environment)
      return run.output.split(separator: "\n").first { $0.contains("Part") }.map(String.init) ?? ""
    }
    let mono = try heading()
    let sixteen = try heading(environment: ["LECTERN_THEME": "sixteen"])
    #expect(mono != sixteen)
    #expect(try heading("--theme", "mono", environment: ["LECTERN_THEME": "sixteen"]) == mono)
  }
}
