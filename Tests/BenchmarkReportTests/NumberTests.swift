import BenchmarkReport
import Testing

@Suite struct NumberTests {
  @Test(
    arguments: [
      (0.4, 0, "0"), (2.5, 0, "3"), (1234.56, 1, "1234.6"), (0.049, 1, "0.0"), (-0.04, 1, "0.0"),
      (-1.5, 1, "-1.5"),
      (9.996, 2, "10.00"), (.nan, 2, "-"), (.infinity, 0, "-"),
    ] as [(Double, Int, String)])
  func areRounded(number: Double, digits: Int, text: String) {
    #expect(number.text(digits: digits) == text)
  }

  @Test(
    arguments: [
      (4406.4, "4406 ×"), (185.3, "185 ×"), (56.34, "56.3 ×"), (1, "1.00 ×"), (0.794, "0.79 ×"),
      (0.0384, "0.038 ×"),
      (0.00381, "0.0038 ×"), (.nan, "-"),
    ] as [(Double, String)])
  func haveTheDecimalsThatSaySomething(number: Double, text: String) {
    #expect(number.times == text)
  }

  @Test func growthIsWhatEachFurtherPartTakes() {
    #expect(growth(of: [(1, 25), (10, 43), (101, 225)]) == 2)
    #expect(growth(of: [(1, 30), (11, 20)]) == -1)
    #expect(growth(of: [(1, 25)]).isNaN)
    #expect(growth(of: []).isNaN)
  }
}

@Suite struct SampleTests {
  private func samples(_ values: [Double]) -> Samples {
    var samples = Samples()
    for value in values { samples.add(value) }
    return samples
  }

  @Test func theMedianIsTheMiddleOne() {
    #expect(samples([9, 1, 4]).median == 4)
    #expect(samples([9, 1, 4, 6]).median == 5)
    #expect(samples([]).median.isNaN)
  }

  @Test func rangesGoFromTheLeastToTheGreatest() {
    #expect(samples([9, 1.26, 4]).range(digits: 1) == "1.3–9.0")
    #expect(samples([]).range() == "-")
  }

  @Test func timesAreHeldInMilliseconds() {
    var samples = Samples()
    samples.add(.seconds(2))
    #expect(samples.median == 2000)
  }
}
