import NetworkFormats
import Testing

@Suite("Writing of JSON")
struct JSONWritingTests {
    @Test("Values that are made as they are written stand as those that are there already")
    func series() {
        for count in [0, 1, 3] {
            let plain = (0..<count).map { JSONValue.integer($0) }
            let objects = (0..<count).map { JSONValue.object([("n", .integer($0))]) }
            #expect(
                JSONValue.array(of: 0..<count) { .integer($0) }.text == JSONValue.array(plain).text)
            #expect(
                JSONValue.object([("a", .array(of: objects) { $0 })]).text
                    == JSONValue.object([("a", .array(objects))]).text)
        }
    }

    @Test("A large value comes in parts of bounded size that together are its text")
    func parts() {
        let value = JSONValue.array(of: 0..<20_000) {
            .object([("id", .string("é\($0)")), ("list", [1, 2, 3])])
        }
        var parts: [[UInt8]] = []
        value.write { parts.append($0) }
        #expect(parts.count > 5)
        #expect(
            parts.allSatisfy { $0.count < 1 << 17 && String(validating: $0, as: UTF8.self) != nil })
        #expect(parts.flatMap { $0 } == Array(value.text.utf8))
    }

    @Test("An error of who takes the parts ends the writing")
    func failure() {
        struct Full: Error {}
        var count = 0
        #expect(throws: Full.self) {
            try JSONValue.array(of: 0..<1_000_000) { .integer($0) }.write { _ throws(Full) in
                count += 1
                throw Full()
            }
        }
        #expect(count == 1)
    }
}
