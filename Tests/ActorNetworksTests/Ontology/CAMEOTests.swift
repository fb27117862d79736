import ActorNetworks
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
            #expect(CAMEO.goldstein(of: code) == icews, "\(code)")
            #expect(
                CAMEO.goldstein(of: code, scale: .gdelt)
                    == entry["goldstein_gdelt"] as? Double ?? icews, "\(code)")
            #expect(CAMEO.kind(of: code)?.name == entry["kind"] as? String, "\(code)")
        }
    }

    @Test("gives a longer code the values of its longest known prefix")
    func prefixes() {
        #expect(CAMEO.goldstein(of: "0874") == 10)
        #expect(CAMEO.goldstein(of: "08749") == 10)
        #expect(CAMEO.goldstein(of: "1999") == CAMEO.goldstein(of: "19"))
    }

    @Test("does not know other texts", arguments: ["", "1", "21", "99", "abc", "-1"])
    func unknown(code: String) {
        #expect(CAMEO.goldstein(of: code) == nil)
        #expect(CAMEO.kind(of: code) == nil)
        #expect(!CAMEO.contains(code))
    }
}
