import ActorNetworks
import Graphs
import NetworkFormats
import Testing

@Suite("Plain rows that are taken many at a time")
struct PlainRunTests {
    /// A table of plain rows, with some among them about which there is something to say. An empty
    /// column of remarks, in which nothing stands, has all rows read one by one.
    private static func table(seed: UInt64, isOrdered: Bool, hasRemarks: Bool) -> String {
        var random = SplitMix64(seed: seed)
        func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
        let end = hasRemarks ? ",\n" : "\n"
        var text = "date,source,target,kind,weight" + (hasRemarks ? ",note\n" : "\n")
        let kinds = ["conflict", "cooperation", "negotiation"]
        var known: [String] = []
        for row in 0..<1500 {
            let day = isOrdered ? row / 200 : pick(9)
            var fields = [
                "2016-01-0\(day + 1)", "actor \(pick(7) + row / 300)", "B\(pick(5))",
                kinds[pick(3)], "\(pick(40)).\(pick(9) + 1)",
            ]
            switch pick(120) {
            case 0: fields[1] = fields[2]
            case 1: fields[4] = ""
            case 2: fields[4] = "1e3"
            case 3: fields[4] = "-2"
            case 4: fields[3] = "quarrel"
            case 5: fields[0] = "2016-01"
            case 6: fields[1] = "\"actor, the \"\"\(pick(3))\"\"\""
            case 7: fields[2] = ""
            case 8: fields[2] = "Ünal"
            case 9: fields[0] = " 2016-01-01"
            case 10: text += "\n"
            case 11: fields.removeLast()
            case 12 where !known.isEmpty: fields = known
            case 13: (fields[1], fields[2]) = (fields[2], fields[1])
            default: known = fields
            }
            text += fields.joined(separator: ",") + end
        }
        return text
    }

    private struct Reading {
        let events: [Event]
        let problems: [String]
        let skipped: [String]
        let leftOut: Int
    }

    private static func read(_ table: String, _ demand: EventDemand) throws -> Reading {
        // Every problem is kept, so that places can be compared.
        var reader = CaseReader(skipBadRows: true, errorLimit: 10_000)
        reader.demand = demand
        let file = CaseFiles.Table(name: "events.csv", bytes: Array(table.utf8))
        let reading = reader.read(CaseFiles(events: file))
        let theCase = try reading.get()
        return Reading(
            events: (0..<theCase.events.count).map { theCase.event(at: $0) },
            // How many fields a row should have, the two tables do not have in common.
            problems: reading.problems.kept.lazy.filter { $0.reason != .raggedRow }.map { "\($0)" },
            skipped: reading.skipped.map { "\($0)" }, leftOut: theCase.events.leftOutCount)
    }

    @Test(
        "give what they give one by one, and the same is said of them",
        arguments: 1...6, [true, false])
    func sameAsOneByOne(seed: Int, isOrdered: Bool) throws {
        let window = try Window(parsing: "2016-01-03..2016-01-05")
        for demand in [EventDemand(), EventDemand(window: window)] {
            let run = Self.table(seed: UInt64(seed), isOrdered: isOrdered, hasRemarks: false)
            let single = Self.table(seed: UInt64(seed), isOrdered: isOrdered, hasRemarks: true)
            let found = try Self.read(run, demand)
            let wanted = try Self.read(single, demand)
            #expect(found.events == wanted.events)
            #expect(found.problems == wanted.problems)
            #expect(found.skipped == wanted.skipped)
            #expect(found.leftOut == wanted.leftOut)
            #expect(found.events.count > 200)
            #expect(found.problems.count > 20)
        }
    }
}
