import BenchmarkReport
import Testing

@Suite struct ChartTests {
  private func bars(_ ratios: [(Double, Comparison.Kind)]) -> [String] {
    let comparisons = ratios.map {
      Comparison(.print, "a post", beside: "other", $0.1, own: $0.0, other: 1)
    }
    return Chart(comparisons).svg.split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix("<rect class=\"") && $0.contains("height=\"11\"") && !$0.contains("y=\"16\"") }
  }

  /// From 0.01 × to 10 × over 324 dots, from 420 on: 108 each.
  @Test func barsGoFromOneByTheLogarithmOfTheRatio() {
    #expect(
      bars([(0.01, .rival), (10, .rival), (0.1, .floor)]) == [
        "<rect class=\"less\" x=\"420.0\" y=\"68.0\" width=\"216.0\" height=\"11\"/>",
        "<rect class=\"more\" x=\"636.0\" y=\"87.0\" width=\"108.0\" height=\"11\"/>",
        "<rect class=\"less floor\" x=\"528.0\" y=\"106.0\" width=\"108.0\" height=\"11\"/>",
      ])
  }

  @Test func whatIsAsMuchHasABarThatCanBeSeen() {
    #expect(
      bars([(1, .rival)]) == ["<rect class=\"more\" x=\"582.0\" y=\"68.0\" width=\"1.0\" height=\"11\"/>"])
  }

  @Test func theScaleHasALineForEachPowerOfTen() {
    let svg = Chart([Comparison(.key, "a key", beside: "less", own: 0.02, other: 1)]).svg
    for name in ["0.01 ×", "0.1 ×", "1 ×", "10 ×"] { #expect(svg.contains("\">\(name)</text>")) }
    #expect(!svg.contains("100 ×"))
  }

  @Test func whatIsNotThereIsSaid() {
    let svg = Chart([Comparison(.key, "a key", beside: "less", own: 1, other: .nan)]).svg
    #expect(svg.contains(">not measured</text>"))
  }

  @Test func namesAreEscaped() {
    let svg = Chart([Comparison(.print, "<a> & b", beside: "lowdown | less", own: 1, other: 2)]).svg
    #expect(svg.contains(">lowdown | less, &lt;a&gt; &amp; b</text>"))
  }

  /// Each on its own row, with the dimension's name before the first.
  @Test func dimensionsAreNamedOnce() {
    let comparisons = ["less", "w3m"].map { Comparison(.key, "a key", beside: $0, own: 1, other: 2) }
    let svg = Chart(comparisons).svg
    #expect(svg.split(separator: "\n").count { $0.hasPrefix("<text class=\"head\"") } == 1)
  }
}
