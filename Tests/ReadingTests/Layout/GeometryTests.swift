import Testing

@testable import Reading

@Suite struct GeometryTests {
  @Test func textIsCentredWithItsGutterInTheMargin() {
    let geometry = Geometry(columns: 120, measure: 72)
    #expect(geometry.measure == 72)
    #expect(geometry.gutter == 3)
    #expect(geometry.left + geometry.gutter == 24)
    #expect(geometry.breadth == 95)
  }

  @Test func narrowScreensGiveTheGutterUp() {
    let geometry = Geometry(columns: 20, measure: 72)
    #expect(geometry == Geometry(columns: 20, measure: 20))
    #expect(geometry.gutter == 0)
    #expect(geometry.measure == 20)
  }

  @Test func everythingFitsTheScreen() {
    for columns in 1...200 {
      for measure in [20, 72, 200] {
        let geometry = Geometry(columns: columns, measure: measure)
        #expect(geometry.measure >= 1 && geometry.measure <= measure)
        #expect(geometry.left + geometry.gutter + geometry.measure <= columns)
        #expect(geometry.left + geometry.gutter + geometry.breadth <= columns)
      }
    }
  }
}
