import ActorNetworks
import Foundation
import NetworkFormats
import Testing

/// Files that others have published, beside the package where they are there.
private enum Sample {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/data")

    static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    static func read(
        _ path: String, _ change: (inout CaseReader) -> Void = { _ in }
    ) throws -> CaseReading {
        var reader = CaseReader()
        change(&reader)
        return try reader.read(folder.appending(path: path).path)
    }
}

/// The counts are those that were counted when the samples were collected, by other programs.
@Suite(
    "Published samples of event data",
    .enabled(if: Sample.isThere, "the samples are not beside the package"))
struct PublishedSampleTests {
    private func count(_ reading: CaseReading, _ reason: OmittedRows.Reason) -> Int {
        reading.omitted.filter { $0.reason == reason }.reduce(0) { $0 + $1.count }
    }

    private func events(between one: String, and other: String, of theCase: Case) -> Int {
        let actors = theCase.actors
        guard let first = actors.position(of: one), let second = actors.position(of: other) else {
            return 0
        }
        let pair = Set([Int32(first), Int32(second)])
        return (0..<theCase.events.count).count {
            Set([theCase.events.sources[$0], theCase.events.targets[$0]]) == pair
        }
    }

    @Test("ICEWS: 3,705 rows of two days, with 501 twins, of which 5 are statements")
    func icews() throws {
        let reading = try Sample.read("icews_raw/events.2018.sample.tab.gz") {
            $0.choices.keepsPlaceholders = true
        }
        #expect(reading.tables[0].rowCount == 3705)
        #expect(count(reading, .mirrored) == 496)
        #expect(
            try reading.get().events.count + count(reading, .mirrored)
                + count(reading, .weakCode) == 3705)
        #expect(reading.problems.count(of: .otherGoldstein) == 0)
        #expect(!reading.problems.hasErrors)
    }

    @Test("GDELT 2.0: 2,111 rows, 174 without a first actor, 531 without a second, 1,406 with both")
    func gdelt2() throws {
        let reading = try Sample.read("gdelt/20191024143000.export.CSV.gz")
        #expect(reading.tables[0].rowCount == 2111)
        #expect(count(reading, .noSource) == 174)
        #expect(count(reading, .noTarget) == 531)
        #expect(try reading.get().events.count + count(reading, .weakCode) == 1406)
    }

    @Test("GDELT 1.0: 509 rows of 58 columns and 201 of 57 in one file")
    func gdelt1() throws {
        let reading = try Sample.read("gdelt/gdelt1_20160728_sample.tsv.gz")
        #expect(reading.tables[0].rowCount == 710)
        #expect(!reading.problems.hasErrors)
        let old = try Sample.read("gdelt/gdelt1_20160728_sample.tsv.gz") {
            $0.choices.greatestAge = 31
        }
        // Five rows of 2015, one of 2006 and those of 1982 that were added in 2013.
        #expect(count(old, .tooOld) > 0)
        #expect(try old.get().events.starts.allSatisfy { $0.description >= "2016-06-27" })
    }

    @Test("UCDP: 1,000 rows, 265 of them in Syria: 200, 24 and 12 of three pairs")
    func ucdp() throws {
        let reading = try Sample.read("ucdp_ged_sample/ucdp_ged_sample1000.csv.gz")
        let theCase = try reading.get()
        #expect(theCase.events.count == 1000)
        #expect(theCase.events.kinds.allSatisfy { $0 == .conflict })
        #expect(
            events(between: "Government of Syria", and: "Syrian insurgents", of: theCase) == 200)
        #expect(events(between: "Government of Syria", and: "IS", of: theCase) == 24)
        #expect(events(between: "IS", and: "SDF", of: theCase) == 12)
        #expect((0..<1000).count { theCase.events.code(of: $0) == "3" } == 160)
    }

    @Test("Quadruples: 90,730 rows of 2014, whose names of relations are all known")
    func icews14() throws {
        let reading = try Sample.read("icews14/icews14.tsv.gz")
        #expect(reading.tables[0].rowCount == 90_730)
        #expect(reading.problems.count(of: .unknownCode) == 0)
        #expect(!reading.problems.hasErrors)
    }

    @Test("Incidents: all 9,619 rows, those without a day or month as months and years")
    func incidents() throws {
        let reading = try Sample.read("cow_mid/MIDIP 5.0.csv")
        let theCase = try reading.get()
        let years = (0..<theCase.events.count).filter { theCase.events.precisions[$0] == .year }
        #expect(!years.isEmpty)
        // Counted with awk: a month of −9 in 4 rows, and of the others a day of −9 in 741.
        #expect(
            reading.alarms.map(\.problem) == [
                "741 rows have dates known to the month alone, and 4 rows have dates known to the "
                    + "year alone, where day or month are −9"
            ])
    }

    @Test("Disputes: the counts of eight pairs of states since 1992")
    func disputes() throws {
        let theCase = try Sample.read("cow_mid/MIDB 5.0.csv").get()
        let pairs = [
            ("USA", "RUS", 9), ("USA", "SYR", 5), ("TUR", "SYR", 6), ("ISR", "SYR", 7),
            ("USA", "IRN", 10), ("RUS", "GRG", 11), ("TUR", "GRC", 17), ("IND", "PAK", 6),
        ]
        for (one, other, expected) in pairs {
            let (first, second) = (
                try #require(theCase.actors.position(of: one)),
                try #require(theCase.actors.position(of: other))
            )
            let rows = (0..<theCase.events.count).filter {
                Set([theCase.events.sources[$0], theCase.events.targets[$0]])
                    == Set([Int32(first), Int32(second)])
                    && theCase.events.starts[$0].description >= "1992"
            }
            let disputes = Set(rows.compactMap { theCase.events.value(of: $0, in: "dispute") })
            #expect(disputes.count == expected, "\(one) – \(other)")
        }
    }
}
