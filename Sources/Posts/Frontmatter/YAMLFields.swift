import Yams

/// YAML's fields; scalars are taken as written, never resolved.
enum YAMLFields {
  /// - Returns: `nil` where the content is YAML but no mapping, and so no frontmatter.
  static func read(_ text: String) throws(FormatError) -> Fields? {
    let node: Node?
    do {
      node = try Yams.compose(yaml: text, .basic, .default, .utf8)
    } catch {
      throw FormatError(error, in: text)
    }
    guard let node else { return Fields() }
    switch node {
    case .mapping(let mapping):
      return try fields(mapping, depth: 1)
    case .scalar(let scalar) where scalar.string.isEmpty:
      return Fields()
    case .scalar, .sequence, .alias:
      return nil
    }
  }

  private static func fields(_ mapping: Node.Mapping, depth: Int) throws(FormatError) -> Fields {
    guard depth <= 2 * FieldValue.deepest else {
      throw FormatError(line: mapping.mark?.line, message: "frontmatter is nested too deep")
    }
    var fields = Fields()
    for (key, node) in mapping {
      guard let key = key.scalar?.string else { continue }
      fields.add(key, try value(node, depth: depth))
    }
    return fields
  }

  private static func value(_ node: Node, depth: Int) throws(FormatError) -> FieldValue {
    switch node {
    case .scalar(let scalar):
      guard scalar.style == .plain else { return .quoted(scalar.string) }
      return ["", "~", "null", "Null", "NULL"].contains(scalar.string) ? .none : .plain(scalar.string)
    case .sequence(let nodes):
      guard depth <= 2 * FieldValue.deepest else {
        throw FormatError(line: nodes.mark?.line, message: "frontmatter is nested too deep")
      }
      var values: [FieldValue] = []
      for node in nodes { values.append(try value(node, depth: depth + 1)) }
      return .list(values)
    case .mapping(let mapping):
      return .table(try fields(mapping, depth: depth + 1))
    case .alias:
      return .none
    }
  }
}

extension FormatError {
  fileprivate init(_ error: any Error, in text: String) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(line: mark.line, message: "frontmatter is no valid YAML: \(problem)")
    case .reader(let problem, let offset, _, _):
      let line = offset.map { text.utf8.prefix($0).reduce(1) { $0 + ($1 == 10 ? 1 : 0) } }
      self.init(line: line, message: "frontmatter is no valid YAML: \(problem)")
    case .duplicatedKeysInMapping(let keys, _):
      let line = keys.first.flatMap { FieldLine.lines(of: $0, in: text).dropFirst().first }
      self.init(
        line: line.map { $0 + 1 },
        message: "frontmatter has the key \(keys.joined(separator: ", ")) more than once")
    default:
      self.init(line: nil, message: "frontmatter is no valid YAML")
    }
  }
}
