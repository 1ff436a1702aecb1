import Testing

@testable import Posts

/// TOML and JSON, and the fields or the problem that come of it.
struct FormatTests {
  @Test(arguments: [
    ("a = 1_000\nb = -0.5e3 # comment\nc = true\nd=0xFF", "a=1_000 b=-0.5e3 c=true d=0xFF"),
    (
      "a = 2025-05-23 10:00:00Z\nb = 10:00:00\nc = 2025-05-23 # day",
      "a=2025-05-23 10:00:00Z b=10:00:00 c=2025-05-23"
    ),
    ("a = \"\\u00e9\\t\\\"\"\n'b c' = 'C:\\d'", "a=\"é\t\"\" b c=\"C:\\d\""),
    ("a = \"\"\"\nx \\\n  y\nz\"\"\"\"\nb = '''w'''", "a=\"x y\nz\"\" b=\"w\""),
    ("a = [\n  1, # one\n  [2],\n]\nb = { c.d = 1, e = 'f' }", "a=[1,[2]] b={c={d=1} e=\"f\"}"),
    ("[a]\nb = 1\n[a.c]\nd = 2\n[e]\nf.g = 3", "a={b=1 c={d=2}} e={f={g=3}}"),
    ("[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\nd = 3", "a=[{b=1},{b=2 c={d=3}}]"),
    ("", ""),
    ("a = 1\na = 2", "2: a is there twice"),
    ("a = 1\na.b = 2", "2: a is no table"), ("a.b.c = 1\na.b = 2", "2: a.b is there twice"),
    ("[a]\nb = 2\n[a.b.c]\nd = 1", "4: a.b is no table"),
    ("a = 1\n[[a]]", "2: a is no list"),
    ("a = [1", "1: expected , or ]"),
    ("a = 'b", "1: expected ' at the end of a text"),
    ("a = 1 2", "1: expected the end of the line"),
    ("a = \"\\q\"", "1: expected an escape"),
    ("a", "1: expected = after a"),
    ("= 1", "1: expected a key"),
    ("[a", "1: expected ]"),
  ])
  func readsTOML(_ text: String, _ expected: String) {
    do {
      #expect(try TOMLFields.read(text).summary == expected)
    } catch {
      #expect(
        "\(error.line ?? 0): \(error.message)"
          == expected.replacing(": ", with: ": frontmatter is no valid TOML: ", maxReplacements: 1))
    }
  }

  @Test(arguments: [
    ("{\"a\": [1, -2.5e3, true, null], \"b\": {\"c\": \"d\"}}", "a=[1,-2.5e3,true,-] b={c=\"d\"}"),
    ("{\"a\": \"\\ud83d\\ude00 \\u00e9 \\n \\/ \\ud800\"}", "a=\"😀 é \n / \u{FFFD}\""),
    ("{\"a\": 1,}", "a=1"),
    ("{}", ""),
    ("{\"a\": 1,\n\"a\": 2}", "2: a is there twice"),
    ("{\"a\": 1} x", "1: expected the end"),
    ("{\"a\" 1}", "1: expected : after a"),
    ("{\n\"a\": yes}", "2: expected a value, found yes"),
    ("{\n\"a\": \"b\n\"}", "2: expected \" at the end of a text"),
    ("{\"a\": [1 2]}", "1: expected , or ]"),
    ("{a: 1}", "1: expected a key in quotes"),
  ])
  func readsJSON(_ text: String, _ expected: String) {
    do {
      #expect(try JSONFields.read(text).summary == expected)
    } catch {
      #expect(
        "\(error.line ?? 0): \(error.message)"
          == expected.replacing(": ", with: ": frontmatter is no valid JSON: ", maxReplacements: 1))
    }
  }
}

extension Fields {
  /// The fields in a line; texts in quotes have them.
  var summary: String {
    all.map { "\($0.key)=\($0.value.summary)" }.joined(separator: " ")
  }
}

extension FieldValue {
  fileprivate var summary: String {
    switch self {
    case .none: "-"
    case .plain(let text): text
    case .quoted(let text): "\"\(text)\""
    case .list(let values): "[\(values.map(\.summary).joined(separator: ","))]"
    case .table(let fields): "{\(fields.summary)}"
    }
  }
}
