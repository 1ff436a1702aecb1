/// Names of hosts in ASCII (RFC 3492).
enum Punycode {
  static func host(_ host: String) -> String {
    host.split(separator: ".", omittingEmptySubsequences: false).map { label in
      // No longer one is the name of a host.
      label.utf8.allSatisfy { $0 < 0x80 } || label.utf8.count > 255
        ? String(label) : "xn--" + encoded(label.lowercased())
    }.joined(separator: ".")
  }

  // RFC 3492, section 5: the parameters of the bootstring.
  private static let (base, least, most, skew, damp) = (36, 1, 26, 38, 700)

  /// RFC 3492, section 6.3.
  static func encoded(_ label: String) -> String {
    let scalars = label.unicodeScalars.map { Int($0.value) }
    let basic = scalars.filter { $0 < 0x80 }
    var output = String(String.UnicodeScalarView(basic.compactMap { Unicode.Scalar($0) }))
    if !basic.isEmpty { output += "-" }
    var (next, delta, bias, handled) = (128, 0, 72, basic.count)
    while handled < scalars.count {
      let smallest = scalars.lazy.filter { $0 >= next }.min() ?? next
      delta += (smallest - next) * (handled + 1)
      next = smallest
      for scalar in scalars {
        if scalar < next { delta += 1 }
        guard scalar == next else { continue }
        output += digits(of: delta, bias: bias)
        bias = adapted(delta, count: handled + 1, isFirst: handled == basic.count)
        delta = 0
        handled += 1
      }
      delta += 1
      next += 1
    }
    return output
  }

  private static func digits(of delta: Int, bias: Int) -> String {
    var (rest, output, place) = (delta, "", base)
    while true {
      let threshold = min(max(place - bias, least), most)
      if rest < threshold { break }
      output.append(digit(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      place += base
    }
    output.append(digit(rest))
    return output
  }

  private static func digit(_ value: Int) -> Character {
    Character(Unicode.Scalar(UInt8(value < 26 ? 97 + value : 22 + value)))
  }

  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / damp : delta / 2
    delta += delta / count
    var bias = 0
    while delta > (base - least) * most / 2 {
      delta /= base - least
      bias += base
    }
    return bias + (base - least + 1) * delta / (delta + skew)
  }
}
