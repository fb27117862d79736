import ActorNetworks
import Foundation
import Testing

@Suite("CAMEO")
struct CAMEOTests {
    @Test("has the value and kind of every code of the published tables")
    func table() throws {
        let table = try Oracles.object("cameo")
        #expect(table.count == 312)
        for (code, entry) in table {
            let entry = try #require(entry as? [String: Any])
            let icews = entry["goldstein_icews"] as? Double
            let found = try #require(CodingScheme.cameo.entry(of: code))
            #expect(found.code == code && found.goldstein == icews, "\(code)")
            let gdelt = entry["goldstein_gdelt"] as? Double ?? icews
            #expect(found.otherGoldsteins == [gdelt].filter { $0 != icews }, "\(code)")
            #expect(found.kind?.name == entry["kind"] as? String, "\(code)")
        }
    }

    @Test("has the values that rows of GDELT carry", .enabled(if: !GDELTRows.values.isEmpty))
    func rows() throws {
        #expect(GDELTRows.values.count > 100)
        for (code, goldstein) in GDELTRows.values {
            let entry = try #require(CodingScheme.cameo.entry(of: code))
            #expect((entry.otherGoldsteins.first ?? entry.goldstein) == goldstein, "\(code)")
        }
    }

    @Test("gives a longer code the values of its longest known prefix")
    func prefixes() {
        let cameo = CodingScheme.cameo
        #expect(cameo.goldstein(of: "0874") == 10)
        #expect(cameo.goldstein(of: "08749") == 10)
        #expect(cameo.goldstein(of: "1999") == cameo.goldstein(of: "19"))
    }

    @Test("does not know other texts", arguments: ["", "1", "21", "99", "abc", "-1"])
    func unknown(code: String) {
        #expect(CodingScheme.cameo.goldstein(of: code) == nil)
        #expect(CodingScheme.cameo.kind(of: code) == nil)
        #expect(!CodingScheme.cameo.contains(code))
    }
}

/// Values in tables of events by GDELT, where there are any.
private enum GDELTRows {
    /// Each code that occurs, and the value beside it.
    static let values: [(code: String, goldstein: Double)] = {
        let file = (0..<5).reduce(URL(filePath: #filePath)) { url, _ in
            url.deletingLastPathComponent()
        }.appending(path: "shared/data/cameo/goldstein_seen_in_gdelt_rows.tsv")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").dropFirst().compactMap { line in
            let fields = line.split(separator: "\t")
            return Double(fields[1]).map { (String(fields[0]), $0) }
        }
    }()
}
