/// What is to be known before much is made of a figure.
enum Caveats {
  static let all = [
    """
    One machine, one day. The programs of a table take turns, so that what else goes on there meets all of them, but a \
    program that runs on two cores loses more by it than one that runs on one.
    """,
    """
    Times of less than some 5 ms are those of starting a process; ratios between them say little.
    """,
    """
    What a program takes to start does not count in a growth, and `less`, which reads what it shows and no more, has none.
    """,
    """
    `less`, `w3m` and `lynx` show the source, `bat` colours it, `rg` gives names in no order, `newsboat` counts: each \
    does less than what it stands beside, and none does all of it. `lowdown` does most of what Lectern prints, but \
    colours no code.
    """,
    """
    The memory of programs in a pipe is what each had at most, put together, though they may not have had it at the same \
    time, and pages that they share count for each.
    """,
    """
    Cold means that the bytes of the files are out of the system's cache. The disk may have a cache of its own.
    """,
    """
    Making an index, reading a feed and the first search are measured once; the posts of 100 MB twice.
    """,
    """
    The collections are made of random words by Zipf's law: their vocabulary is that of a large blog, their sentences mean \
    nothing. The long posts are the project's own, again and again.
    """,
  ]
}
