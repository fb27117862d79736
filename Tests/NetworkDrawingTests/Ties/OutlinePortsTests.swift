import Foundation
import Graphs
import Testing

@testable import NetworkDrawing

@Suite("Where ties meet an outline")
struct OutlinePortsTests {
    private static let outline = Outline(form: .ellipse, halfSize: Vector(45, 30))

    private func ends(_ angles: [Double], breadth: Double = 10) -> [OutlinePorts.End] {
        angles.map { OutlinePorts.End(angle: $0, breadth: breadth) }
    }

    @Test("A single end stands in its own direction", arguments: [0.0, 0.7, 2, 3.1, -1, -2.5])
    func single(angle: Double) {
        let place = OutlinePorts(Self.outline).places(of: ends([angle]))[0]
        #expect(abs(atan2(place.y, place.x) - angle) < 0.02)
        #expect(abs(Self.outline.reach(of: place) - 1) < 0.1)
    }

    @Test("Ends keep the order of their angles and their distance", arguments: 1...40)
    func random(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let count = Int.random(in: 2...20, using: &random)
        let angles = (0..<count).map { _ in Double.random(in: -3.1...3.1, using: &random) }
        let ports = OutlinePorts(Self.outline)
        #expect(Double(count) * 10 <= ports.perimeter)
        let places = ports.places(of: ends(angles))
        for (index, place) in places.enumerated() {
            for other in places[..<index] {
                // A chord is a little shorter than its arc.
                #expect((place - other).length > 9)
            }
        }
        let order = angles.indices.sorted { angles[$0] < angles[$1] }
        let turned = order.map { atan2(places[$0].y, places[$0].x) }
        let descents = turned.indices.count { turned[$0] > turned[($0 + 1) % count] }
        #expect(descents == 1)
    }

    @Test("Places are as near to the wanted ones as distances allow, by least squares")
    func leastSquares() {
        // Three ends want one place: the middle one gets it.
        #expect(
            OutlinePorts.spread([50, 50, 50], breadths: [10, 10, 10], over: 100) == [40, 50, 60])
        // Two pairs apart do not disturb each other.
        #expect(
            OutlinePorts.spread([20, 20, 70, 70], breadths: [10, 10, 10, 10], over: 100)
                == [15, 25, 65, 75])
        // No further than the room goes.
        #expect(OutlinePorts.spread([0, 1], breadths: [10, 10], over: 100) == [5, 15])
        #expect(OutlinePorts.spread([99, 100], breadths: [10, 10], over: 100) == [85, 95])
        // Where there is a little too little, each has its share; where there is far too little, most
        // stand where they want to.
        let tight = OutlinePorts.spread([9, 9], breadths: [10, 10], over: 18)
        #expect(zip(tight, [4.5, 13.5]).allSatisfy { abs($0 - $1) < 1e-9 })
        let crowd = OutlinePorts.spread(
            [10, 30, 50, 70, 90], breadths: [Double](repeating: 40, count: 5), over: 100)
        #expect(zip(crowd, [10, 30, 50, 70, 90]).allSatisfy { abs($0 - $1) < 8 })
    }

    @Test("No end stands before the name of the actor")
    func name() {
        var outline = Self.outline
        outline.label = Box(low: Vector(-40, -48), high: Vector(40, -32))
        let places = OutlinePorts(outline).places(of: ends([-1.6, -1.5, -1.4, 1.5]))
        for place in places.prefix(3) {
            #expect(!outline.label!.grown(by: 1).contains(place + place.direction * 4))
        }
        #expect(places[3].y > 25)
    }

    @Test("An end that its actor's name is in the way of stands at the nearer side of the name")
    func nearerSide() {
        var outline = Self.outline
        outline.label = Box(low: Vector(-40, 32), high: Vector(40, 48))
        let ports = OutlinePorts(outline)
        for angle in [1.8, 2.0] {
            let places = ports.places(of: ends([angle, .pi - angle]))
            #expect(places[0].x < -20 && places[1].x > 20)
            #expect(ports.places(of: ends([angle]))[0].x < -20)
        }
    }

    @Test("Ends of one angle keep the order in which they are given, against the clock")
    func equals() {
        let places = OutlinePorts(Self.outline).places(of: ends([0, 0, 0]))
        #expect(places[0].y < places[1].y && places[1].y < places[2].y)
        #expect(OutlinePorts(Self.outline).places(of: []).isEmpty)
    }
}
