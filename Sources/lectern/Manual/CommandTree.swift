import ArgumentParser
import Foundation

/// The commands with their arguments, as the parser knows them.
nonisolated struct CommandTree: Decodable {
  let commandName: String
  private let abstract: String?
  private let discussion: String?
  private let shouldDisplay: Bool?
  private let arguments: [Argument]?
  private let subcommands: [CommandTree]?
  private let defaultSubcommand: String?

  var summary: String { abstract ?? "" }
  var details: String { discussion ?? "" }

  /// The commands below it that users are told of.
  var commands: [CommandTree] {
    (subcommands ?? []).filter { ($0.shouldDisplay ?? true) && $0.commandName != "help" }
  }

  /// What it takes, and what the command takes that it stands for.
  var allArguments: [Argument] {
    let stand = (subcommands ?? []).first { $0.commandName == defaultSubcommand }
    var seen: Set<String> = []
    return ((stand?.arguments ?? []) + (arguments ?? [])).filter {
      ($0.shouldDisplay ?? true) && seen.insert($0.id).inserted
    }
  }

  var options: [Argument] { allArguments.filter { $0.kind != .positional } }
  var operands: [Argument] { allArguments.filter { $0.kind == .positional } }

  /// Whether files are among what it takes.
  var takesFiles: Bool { operands.contains { $0.values.isEmpty } }

  /// It and all below it, each with the words that lead there.
  var all: [(path: [String], command: CommandTree)] {
    [([], self)]
      + commands.flatMap { command in command.all.map { ([command.commandName] + $0.path, $0.command) } }
  }

  struct Argument: Decodable {
    let kind: Kind
    private let names: [Name]?
    private let abstract: String?
    let valueName: String?
    let allValues: [String]?
    private let completionKind: Completion?
    let isOptional: Bool
    let isRepeating: Bool
    fileprivate let shouldDisplay: Bool?

    enum Kind: String, Decodable { case positional, option, flag }

    private struct Name: Decodable {
      let kind: String
      let name: String
    }

    /// The words that may follow.
    private struct Completion: Decodable {
      let list: List?

      struct List: Decodable { let values: [String] }
    }

    fileprivate var id: String { spellings.first ?? valueName ?? "" }
    var summary: String { abstract ?? "" }

    /// As they are typed: `-h`, `--help`.
    var spellings: [String] { (names ?? []).map { $0.kind == "long" ? "--\($0.name)" : "-\($0.name)" } }

    var takesValue: Bool { kind == .option }
    /// Empty where it may be anything.
    var values: [String] { allValues ?? completionKind?.list?.values ?? [] }

    /// The value as help writes it.
    var placeholder: String { (valueName ?? "value").uppercased() }
  }

  /// - Parameter dump: what the parser prints of itself, in JSON.
  init(dump: String) throws {
    self = try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command
  }

  private struct Dump: Decodable { let command: CommandTree }

  /// That of this program.
  @MainActor static func own() throws -> CommandTree { try CommandTree(dump: Lectern._dumpHelp()) }
}
