#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The ratios of a summary as bars on a logarithmic scale, to the left of 1 × where Lectern takes less: a picture in SVG.
///
/// It brings its own ground, so that it can be read on a light page and on a dark one, whatever its reader's system prefers.
package struct Chart {
  private let comparisons: [Comparison]
  private let scale: Scale

  private static let width = 820.0
  private static let row = 19.0
  /// Between one dimension and the next.
  private static let gap = 8.0
  private static let top = 64.0
  private static let bottom = 20.0
  /// Where names begin, and the dimension's own before them.
  private static let (dimensions, names) = (20.0, 108.0)

  package init(_ comparisons: [Comparison]) {
    self.comparisons = comparisons
    scale = Scale(comparisons.compactMap(\.ratio), from: 420, to: 744)
  }

  package var svg: String {
    var body = ""
    var y = Self.top
    var last: Comparison.Dimension?
    for comparison in comparisons {
      if comparison.dimension != last {
        if last != nil { y += Self.gap }
        body += Self.text(comparison.dimension.rawValue, x: Self.dimensions, y: y + 13, "head")
        last = comparison.dimension
      }
      body += bar(comparison, y)
      y += Self.row
    }
    let height = (y + Self.bottom).text()
    let width = Self.width.text()
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" role="img">
      <title>Lectern beside others</title>
      \(Self.style)
      <rect class="ground" width="\(width)" height="\(height)" rx="8"/>
      \(legend)\(grid(to: y + 4))\(body)</svg>

      """
  }

  private func bar(_ comparison: Comparison, _ y: Double) -> String {
    let name = "\(comparison.other), \(comparison.subject)"
    var text = Self.text(name, x: Self.names, y: y + 13, "name")
    guard let ratio = comparison.ratio else {
      return text + Self.text("not measured", x: scale.middle + 6, y: y + 13, "name")
    }
    let end = scale.place(of: ratio)
    let kind = (ratio < 1 ? "less" : "more") + (comparison.kind == .floor ? " floor" : "")
    text += """
      <rect class="\(kind)" x="\(min(end, scale.middle).text(digits: 1))" y="\((y + 4).text(digits: 1))" \
      width="\(max(abs(end - scale.middle), 1).text(digits: 1))" height="11"/>

      """
    return text
      + Self.text(
        ratio.times, x: ratio < 1 ? end - 5 : end + 5, y: y + 13, ratio < 1 ? "figure before" : "figure")
  }

  /// A line at each power of ten.
  private func grid(to bottom: Double) -> String {
    scale.decades.map { decade in
      let x = scale.place(ofDecade: decade).text(digits: 1)
      let name =
        decade < 0 ? "0." + String(repeating: "0", count: -decade - 1) + "1" : pow(10, Double(decade)).text()
      return """
        <path class="\(decade == 0 ? "one" : "line")" d="M\(x) \((Self.top - 4).text())V\(bottom.text(digits: 1))"/>
        <text class="axis" x="\(x)" y="\((Self.top - 9).text())">\(name) ×</text>

        """
    }.joined()
  }

  private var legend: String {
    let parts = [
      ("less", "Lectern takes less"), ("more", "Lectern takes more"),
      ("more floor", "beside a floor, which does a part of the work"),
    ]
    return parts.enumerated().map { index, part in
      let x = Self.dimensions + Double(index) * 170
      return "<rect class=\"\(part.0)\" x=\"\(x.text())\" y=\"16\" width=\"22\" height=\"11\"/>\n"
        + Self.text(part.1, x: x + 29, y: 26, "name")
    }.joined() + Self.text("Lectern's figure ÷ the other's", x: Self.names, y: Self.top - 9, "name")
  }

  /// Fonts that every system has.
  private static let style = """
    <style>
    text { font: 12px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; fill: #1f2328 }
    .head { font-weight: 600 }
    .axis { font-size: 11px; fill: #59636e; text-anchor: middle }
    .before { text-anchor: end }
    .ground { fill: #f6f8fa }
    .line { stroke: #d1d9e0 }
    .one { stroke: #59636e }
    .less { fill: #0969da; stroke: #0969da }
    .more { fill: #d9730d; stroke: #d9730d }
    .floor { fill-opacity: .2 }
    @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .axis { fill: #9198a1 }
    .ground { fill: #151b23 }
    .line { stroke: #3d444d }
    .one { stroke: #9198a1 }
    .less { fill: #4493f8; stroke: #4493f8 }
    .more { fill: #e3883a; stroke: #e3883a }
    }
    </style>
    """

  private static func text(_ text: String, x: Double, y: Double, _ kind: String) -> String {
    "<text class=\"\(kind)\" x=\"\(x.text(digits: 1))\" y=\"\(y.text(digits: 1))\">\(escaped(text))</text>\n"
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.append(character)
      }
    }
  }
}

/// Where a ratio stands between two places, by its logarithm.
private struct Scale {
  /// The powers of ten that it goes through, 0 among them.
  let decades: ClosedRange<Int>
  private let from: Double
  private let to: Double

  init(_ ratios: [Double], from: Double, to: Double) {
    let logarithms = ratios.map(log10)
    let least = Int((logarithms.min() ?? 0).rounded(.down))
    let greatest = Int((logarithms.max() ?? 0).rounded(.up))
    decades = min(least, -1)...max(greatest, 1)
    self.from = from
    self.to = to
  }

  var middle: Double { place(ofDecade: 0) }

  func place(of ratio: Double) -> Double { place(log10(ratio)) }

  func place(ofDecade decade: Int) -> Double { place(Double(decade)) }

  private func place(_ logarithm: Double) -> Double {
    let (first, last) = (Double(decades.lowerBound), Double(decades.upperBound))
    return from + (to - from) * (logarithm - first) / (last - first)
  }
}
