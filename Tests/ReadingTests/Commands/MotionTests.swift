import Testing

@testable import Reading

@Suite struct MotionTests {
  @Test(
    arguments: [
      (Command.rowDown, nil, Motion.rows(1)), (.rowUp, 3, .rows(-3)), (.pageDown, 2, .pages(2)),
      (.halfPageUp, nil, .halfPages(-1)), (.top, 5, .top), (.bottom, nil, .bottom), (.bottom, 5, .to(5)),
      (.percent, 50, .to(50)), (.percent, nil, nil), (.open, 2, nil),
    ] as [(Command, Int?, Motion?)])
  func commandsMove(command: Command, times: Int?, motion: Motion?) {
    #expect(Motion(command, times: times) == motion)
  }

  @Test func rowsOfAList() {
    let motions: [Motion] = [.rows(-2), .pages(2), .halfPages(1), .top, .bottom, .to(7)]
    #expect(motions.map { $0.row(from: 10, page: 5, of: 100) } == [8, 20, 12, 0, 99, 6])
    #expect(Motion.halfPages(1).row(from: 0, page: 1, of: 2) == 1)
  }
}
