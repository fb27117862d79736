import ActorNetworks
import DOT
import Testing

@testable import NetworkDrawing

@Suite("Dashes as shares of a line")
struct DashesTests {
    static let lengths = [0.5, 3, 8, 20, 61.5, 140, 333, 900]
    static let pens = [1.1, 1.8, 3, 4.4, 6.5]
    private let color = Palette.text.color

    @Test("sum to at most 1, and the last stroke takes the rest", arguments: lengths, pens)
    func sums(length: Double, pen: Double) {
        for kind in RelationKind.allCases {
            let shares = Dashes.shares(of: kind, color: color, length: length, pen: pen)
            let given = shares.dropLast().compactMap(\.share)
            #expect(given.count == shares.count - 1)
            #expect(given.allSatisfy { $0 > 0 })
            #expect(given.reduce(0, +) < 1)
            #expect(shares.last?.share == nil)
        }
    }

    @Test("begin and end with a stroke, and alternate with gaps", arguments: lengths, pens)
    func ends(length: Double, pen: Double) {
        for kind in RelationKind.allCases {
            let shares = Dashes.shares(of: kind, color: color, length: length, pen: pen)
            #expect(shares.count % 2 == 1)
            for (index, share) in shares.enumerated() {
                #expect(share.color == (index % 2 == 0 ? color : Palette.clear))
            }
        }
    }

    @Test("leave the line of cooperation whole")
    func solid() {
        let shares = Dashes.shares(of: .cooperation, color: color, length: 200, pen: 3)
        #expect(shares == [ColorShare(color)])
    }

    @Test("repeat in a period that follows the pen, dots closer than dashes")
    func period() {
        func strokes(_ kind: RelationKind, pen: Double) -> Int {
            (Dashes.shares(of: kind, color: color, length: 400, pen: pen).count + 1) / 2
        }
        for kind in [RelationKind.conflict, .negotiation] {
            let counts = Self.pens.map { strokes(kind, pen: $0) }
            #expect(zip(counts, counts.dropFirst()).allSatisfy { $0 > $1 })
        }
        for pen in Self.pens {
            #expect(strokes(.negotiation, pen: pen) > strokes(.conflict, pen: pen))
        }
    }

    @Test("have the lengths asked for, to fit a whole number of them", arguments: Self.pens)
    func fittedLengths(pen: Double) {
        let length = 500.0
        let (on, off) = (5 + 1.9 * pen, 2.6 + 0.75 * pen)
        let shares = Dashes.pattern(color, on: on, off: off, length)
        let stroke = (shares[0].share ?? 0) * length
        let gap = (shares[1].share ?? 0) * length
        #expect(abs(gap - off) < 0.06)
        #expect(abs(stroke - on) < (on + off) / 10)
        // What the shares leave to the last stroke is another of about the same length.
        let rest = length * (1 - shares.dropLast().reduce(0) { $0 + ($1.share ?? 0) })
        #expect(abs(rest - stroke) < 0.1 * Double(shares.count))
    }

    @Test("give way to a whole line where there is no room for two strokes")
    func tooShort() {
        for length in [0, 0.1, 2, 4] {
            #expect(Dashes.pattern(color, on: 6, off: 5, length).count == 1)
        }
    }
}
