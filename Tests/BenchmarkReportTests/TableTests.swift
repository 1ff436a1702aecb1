import BenchmarkReport
import Testing

@Suite struct TableTests {
  @Test func namesStandOnTheLeftAndNumbersOnTheRight() {
    var table = Table("post", "program", "time, ms", names: 2)
    table.add("10 MB", "cat", "1")
    table.add("1 MB", "lowdown", "1234567")
    #expect(
      table.text == """
        | post  | program | time, ms |
        | ----- | ------- | -------: |
        | 10 MB | cat     |        1 |
        | 1 MB  | lowdown |  1234567 |

        """)
  }

  @Test func whatIsLeftOutIsADash() {
    var table = Table("program", "time, ms", "memory, MB")
    table.add("bat", "not installed")
    #expect(
      table.text == """
        | program |      time, ms | memory, MB |
        | ------- | ------------: | ---------: |
        | bat     | not installed |          - |

        """)
  }

  @Test func aPipeInACellEndsNoCell() {
    var table = Table("program", "time, ms")
    table.add("lowdown | less", "9")
    #expect(
      table.text == """
        | program         | time, ms |
        | --------------- | -------: |
        | lowdown \\| less |        9 |

        """)
  }
}
