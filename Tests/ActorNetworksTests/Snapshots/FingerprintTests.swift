import ActorNetworks
import Testing

@Suite("Fingerprints of snapshots")
struct FingerprintTests {
    private typealias Row = (source: String, target: String, day: Int, weight: Double)
    private let rows: [Row] = [("a", "b", 3, 1), ("b", "c", 1, 2), ("a", "c", 3, 0.5)]

    private func fingerprint(_ rows: [Row], isDirected: Bool = true) throws -> String {
        var builder = CaseBuilder()
        for (number, row) in rows.enumerated() {
            builder.add(
                Event(
                    id: "\(number)", date: EventDate(day(of2020: row.day)), source: row.source,
                    target: row.target, kind: .conflict, weight: row.weight,
                    isDirected: isDirected))
        }
        return try builder.build().snapshot().fingerprint
    }

    @Test("are the same for the same events in another order, under other ids")
    func order() throws {
        let one = try fingerprint(rows)
        #expect(one.count == 32 && one.allSatisfy(\.isHexDigit))
        #expect(try fingerprint(rows.reversed()) == one)
        #expect(try fingerprint([rows[1], rows[2], rows[0]]) == one)
    }

    // By a second program from the definition.
    @Test("are the same on every machine, today and later")
    func constant() throws {
        #expect(try fingerprint(rows) == "401ad4f95ad1d2f82346c4ddd4dd3259")
        #expect(try fingerprint([]) == String(repeating: "0", count: 32))
    }

    @Test("differ where any event does")
    func differences() throws {
        var seen: Set = [try fingerprint(rows), try fingerprint(rows, isDirected: false)]
        let others: [[Row]] = [
            [rows[0], rows[1]], rows + [rows[0]],
            [("b", "a", 3, 1), rows[1], rows[2]], [("a", "b", 4, 1), rows[1], rows[2]],
            [("a", "b", 3, 2), rows[1], rows[2]], [("a", "d", 3, 1), rows[1], rows[2]],
            // Days and weights that changed places.
            [("a", "b", 1, 1), ("b", "c", 3, 2), rows[2]],
        ]
        for rows in others { seen.insert(try fingerprint(rows)) }
        #expect(seen.count == others.count + 2)
    }
}
