import Testing

@testable import NetworkDrawing

@Suite("The scale of areas")
struct AreaScaleTests {
    @Test("is a straight line from a smallest to a largest area")
    func line() {
        let scale = AreaScale(maximum: 80, actors: 10, pageWidth: 640)
        let areas = (0...80).map { scale.area(of: Double($0)) }
        let step = (areas[80] - areas[0]) / 80
        for (score, area) in areas.enumerated() {
            #expect(abs(area - areas[0] - step * Double(score)) < 1e-9)
        }
        #expect(areas[0] == scale.smallest && areas[80] == scale.largest && step > 0)
        #expect(scale.area(of: 500) == scale.largest)
        #expect(AreaScale(maximum: 0, actors: 3, pageWidth: 640).area(of: 0) > 0)
    }

    @Test("gives less to each where there are more actors, or the page is narrow")
    func room() {
        func largest(_ actors: Int, _ width: Double) -> Double {
            AreaScale(maximum: 1, actors: actors, pageWidth: width).largest
        }
        #expect(largest(5, 640) >= largest(40, 640) && largest(40, 640) > largest(100, 640))
        #expect(largest(24, 640) > largest(24, 300))
    }

    @Test("has shapes around which all lines of an actor find a place")
    func lines() {
        let scale = AreaScale(maximum: 100, actors: 10, pageWidth: 640)
        // A weak actor with lines that take 90 points of its outline.
        let roomy = scale.withRoom(for: [(score: 5, length: 90), (score: 100, length: 120)])
        let half = ActorAppearance.halfSize(of: .ellipse, area: roomy.area(of: 5))
        #expect(OutlinePorts(Outline(form: .ellipse, halfSize: half)).perimeter >= 90)
        #expect(roomy.largest == scale.largest)
        // But not at any price.
        let crowded = scale.withRoom(for: [(score: 0, length: 900)])
        #expect(crowded.smallest <= scale.largest / 4)
        #expect(scale.withRoom(for: [(score: 50, length: 10)]) == scale)
    }
}
