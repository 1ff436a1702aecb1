import ArgumentParser

/// An argument that is one of a few words.
nonisolated protocol KeywordArgument: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

/// What the parser would tell of it, without the protocols that it would look for: they take a twentieth of a start.
nonisolated extension KeywordArgument {
  static var allValueStrings: [String] { allCases.map(\.rawValue) }
  static var allValueDescriptions: [String: String] { [:] }
}
