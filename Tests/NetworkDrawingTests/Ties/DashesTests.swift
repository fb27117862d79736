import ActorNetworks
import DOT
import Testing

@testable import NetworkDrawing

@Suite("Dashes along a line")
struct DashesTests {
    static let lengths = [0.5, 3, 8, 20, 61.5, 140, 333, 900]
    static let pens = [1.1, 1.8, 3, 4.4, 6.5]
    private let color = Palette.text.color

    @Test(
        "as shares sum to at most 1, and the last stroke takes the rest", arguments: lengths, pens)
    func sums(length: Double, pen: Double) {
        for kind in RelationKind.allCases {
            let shares = Dashes(of: kind, length: length, pen: pen).shares(of: color)
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
            let dashes = Dashes(of: kind, length: length, pen: pen)
            let shares = dashes.shares(of: color)
            #expect(shares.count % 2 == 1)
            for (index, share) in shares.enumerated() {
                #expect(share.color == (index % 2 == 0 ? color : Palette.clear))
            }
            guard !dashes.isSolid else {
                #expect(shares.count == 1)
                continue
            }
            // So many whole periods and one stroke are the line.
            let (on, off) = (dashes.lengths[0], dashes.lengths[1])
            let periods = (length - on) / (on + off)
            #expect(abs(periods - periods.rounded()) < 1e-9)
            #expect(Int(periods.rounded()) == shares.count / 2)
        }
    }

    @Test("leave the line of cooperation whole")
    func solid() {
        let dashes = Dashes(of: .cooperation, length: 200, pen: 3)
        #expect(dashes.isSolid && dashes.lengths.isEmpty)
        #expect(dashes.shares(of: color) == [ColorShare(color)])
    }

    @Test("repeat in a period that follows the pen, dots closer than dashes")
    func period() {
        func strokes(_ kind: RelationKind, pen: Double) -> Int {
            (Dashes(of: kind, length: 400, pen: pen).shares(of: color).count + 1) / 2
        }
        for kind in [RelationKind.conflict, .negotiation] {
            let counts = Self.pens.map { strokes(kind, pen: $0) }
            #expect(zip(counts, counts.dropFirst()).allSatisfy { $0 > $1 })
        }
        for pen in Self.pens {
            #expect(strokes(.negotiation, pen: pen) > strokes(.conflict, pen: pen))
        }
    }

    @Test("give way to a whole line where there is no room for two strokes")
    func tooShort() {
        for length in [0, 0.1, 2, 4] {
            #expect(Dashes(of: .conflict, length: length, pen: 2).isSolid)
        }
    }
}
