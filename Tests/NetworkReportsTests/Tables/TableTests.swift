import Foundation
import NetworkFormats
import NetworkReports
import Testing

@Suite("Tables for programs")
struct FormatsTests {
    private let table = Table(
        [.init("actor", "Actor"), .init("score")],
        rows: [
            [.text("say \"hi\", you\nthere"), .number(0.1, digits: 0)],
            [.text("ö "), .none], [.marked("x", .error), .count(-3)],
        ])

    @Test("quote in CSV as RFC 4180 says, and keep all digits")
    func csv() {
        #expect(
            table.csv
                == "actor,score\n\"say \"\"hi\"\", you\nthere\",0.1\n\"ö \",\nx,-3\n")
    }

    @Test("can be read back from JSON by another library")
    func json() throws {
        let read = try #require(
            try JSONSerialization.jsonObject(with: Data(table.json.text.utf8))
                as? [[String: Any]])
        #expect(read.map { $0["actor"] as? String } == ["say \"hi\", you\nthere", "ö ", "x"])
        #expect(read[0]["score"] as? Double == 0.1)
        #expect(read[1]["score"] is NSNull)
        #expect(read[2]["score"] as? Int == -3)
    }

    @Test("hold any text and number that JSON can")
    func hostileJSON() throws {
        let text = String(String.UnicodeScalarView((0..<0x300).compactMap(Unicode.Scalar.init)))
        let value = JSONValue.object([
            ("a\"\\", .string(text)), ("n", .number(.nan)), ("i", .number(-.infinity)),
            ("e", .number(1e-300)), ("none", .array([])), ("o", .object([])),
        ])
        let read = try #require(
            try JSONSerialization.jsonObject(with: Data(value.text.utf8)) as? [String: Any])
        #expect(read["a\"\\"] as? String == text)
        #expect(read["n"] is NSNull && read["i"] is NSNull)
        #expect(read["e"] as? Double == 1e-300)
    }

    @Test("print numbers the same everywhere")
    func numbers() {
        #expect((-0.0001).fixed(2) == "0.00")
        #expect(1234.565.fixed(1) == "1234.6")
        #expect(42.0.shortest == "42")
        #expect(0.1.shortest == "0.1")
        #expect((0.1 + 0.2).shortest == "0.3")
        #expect(1.of("event") == "1 event")
        #expect(0.of("event") == "0 events")
    }
}
