import ArgumentParser

/// An argument that is one of a few words.
nonisolated protocol KeywordArgument: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

/// As the parser has it, but for the protocols that it looks for on the way, which takes a twentieth of a start.
nonisolated extension KeywordArgument {
  static var allValueStrings: [String] { allCases.map(\.rawValue) }
  static var allValueDescriptions: [String: String] { [:] }
}
