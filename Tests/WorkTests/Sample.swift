import Posts

/// Posts of every kind of block, the same at every run.
enum Sample {
  static let today = PostDate(year: 2026, month: 11, day: 23)

  private static let words =
    "warm soil wants water and the row of beans climbs higher than any other in the garden we had".split(
      separator: " ")

  private static func prose(_ seed: Int, _ count: Int) -> String {
    (0..<count).map { index in
      let word = words[(seed &* 7 &+ index &* index &* 3 &+ index) % words.count]
      return index % 11 == 5 ? "*\(word)*" : index % 17 == 3 ? "`\(word)`" : String(word)
    }.joined(separator: " ") + "."
  }

  /// A post of some 20 KB.
  static let post = source(of: 0, sections: 24)

  static func source(of number: Int, sections: Int) -> String {
    let head = """
      ---
      title: Post \(number) of the garden
      date: 2025-0\(number % 9 + 1)-\(number % 18 + 10)
      tags: [garden, bed\(number % 7)]
      description: What grows in bed \(number % 7).
      ---

      """
    return head
      + (0..<sections).map { section in
        """
        ## 🌱 Section \(section) of \(number)

        \(prose(number &+ section, 60)) See [the next](#section-\(section + 1)) and [[Post \(number + 1)]].

        \(prose(number &+ section &+ 3, 45))

        - \(prose(section, 12))
        - \(prose(section + 1, 9))
          1. \(prose(section + 2, 7))

        > [!NOTE]
        > \(prose(section + 4, 20))

        ```swift
        func sow(_ row: Int) -> String {
          // Row \(section)
          return "beans \\(row)"
        }
        ```

        | bed | plant | weeks |
        | --- | :---: | ----: |
        | \(section) | beans | 12 |
        | \(section + 1) | peas\(number)x\(section) | 9 |

        The area is $a^2 + \\frac{\(section)}{2}$ — “café” 🇯🇵.


        """
      }.joined()
  }

  static func text(of number: Int = 0, _ source: String = post) -> PostText {
    PostText(Array(source.utf8), id: "post\(number).md", root: "posts", today: today)
  }
}
