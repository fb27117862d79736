import Foundation
import Graphs
import Testing

@testable import NetworkDrawing

@Suite("The outline of an actor")
struct OutlineTests {
    static let outlines = [Outline.Form.ellipse, .roundedBox, .octagon].map {
        Outline(form: $0, halfSize: Vector(60, 24))
    }

    @Test("is reached at its radius, in every direction", arguments: outlines)
    func radius(of outline: Outline) {
        for step in 0..<72 {
            let angle = Double(step) * .pi / 36
            let direction = Vector(cos(angle), sin(angle))
            let radius = outline.radius(towards: direction)
            #expect(abs(outline.reach(of: direction * radius) - 1) < 1e-9)
            #expect(outline.reach(of: direction * radius * 0.99) < 1)
            #expect(outline.reach(of: direction * radius * 1.01) > 1)
            // The same whatever the length of the vector that gives the direction.
            #expect(abs(outline.radius(towards: direction * 7) - radius) < 1e-9)
            // Within its box, and no smaller than the diamond in it.
            let edge = direction * radius
            #expect(abs(edge.x) <= 60 + 1e-9 && abs(edge.y) <= 24 + 1e-9)
            #expect(abs(edge.x) / 60 + abs(edge.y) / 24 >= 1 - 1e-9)
        }
    }

    @Test("meets the axes at its half width and half height", arguments: outlines)
    func axes(of outline: Outline) {
        #expect(abs(outline.radius(towards: Vector(1, 0)) - 60) < 1e-9)
        #expect(abs(outline.radius(towards: Vector(0, -3)) - 24) < 1e-9)
        #expect(outline.radius(towards: Vector(0, 0)) == 0)
    }

    @Test("is an ellipse where x²/a² + y²/b² is 1")
    func ellipse() {
        let outline = Outline(form: .ellipse, halfSize: Vector(5, 3))
        #expect(abs(outline.reach(of: Vector(3, 2.4)) - 1) < 1e-9)
    }

    @Test("cuts the corners of a box as a regular octagon does, scaled to the box")
    func octagon() {
        let outline = Outline(form: .octagon, halfSize: Vector(50, 20))
        // In the unit box the corners lie at tan 22.5° = √2 − 1.
        for corner in [Vector(50, 20 * 0.4142), Vector(50 * 0.4142, 20)] {
            #expect(abs(outline.reach(of: corner) - 1) < 0.001)
            #expect(outline.reach(of: corner * 1.01) > 1)
        }
        #expect(outline.reach(of: Vector(50, 20) * 0.72) > 1)
    }

    @Test("lies farther out by a margin", arguments: outlines)
    func margin(of outline: Outline) {
        #expect(outline.reach(of: Vector(65, 0)) > 1)
        #expect(abs(outline.reach(of: Vector(65, 0), margin: 5) - 1) < 1e-9)
    }

    @Test("is left for good where the last point inside lies", arguments: outlines)
    func exit(of outline: Outline) {
        var random = SplitMix64(seed: 5)
        let center = Vector(11, -7)
        for _ in 0..<100 {
            let angle = Double.random(in: 0..<(2 * .pi), using: &random)
            let far = center + Vector(cos(angle), sin(angle)) * 300
            let bend = Double.random(in: -0.4...0.4, using: &random)
            let push = (far - center).normal * bend
            let curve = Cubic(
                start: center, control1: center + (far - center) * 0.3 + push,
                control2: center + (far - center) * 0.7 + push, end: far)
            let exit = outline.exit(of: curve, from: center, margin: 3)
            let dense = 20_000
            let lastInside = (0...dense).last {
                outline.reach(
                    of: curve.point(at: Double($0) / Double(dense)) - center, margin: 3) < 1
            }
            #expect(abs(exit - Double(lastInside ?? 0) / Double(dense)) < 2e-4)
        }
    }
}
