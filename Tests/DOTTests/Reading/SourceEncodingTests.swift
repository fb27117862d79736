import DOT
import Testing

@Suite("DOT files are decoded")
struct SourceEncodingTests {
    private func bytes(_ text: String, _ foreign: [UInt8], _ rest: String) -> [UInt8] {
        Array(text.utf8) + foreign + Array(rest.utf8)
    }

    @Test("A byte order mark is no part of the text")
    func byteOrderMark() throws {
        let file = Array("\u{FEFF}graph { a }\n\u{FEFF}graph { b }".utf8)
        #expect(try DocumentReader().read(file).documents.map { $0.nodes[0].id } == ["a", "b"])
    }

    @Test("UTF-16 is read in both orders of bytes")
    func utf16() throws {
        let text = "\u{FEFF}graph { \"é 🇺🇦\" }"
        let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(try Document(reading: little).nodes[0].id == "é 🇺🇦")
        #expect(try Document(reading: big).nodes[0].id == "é 🇺🇦")
        let torn = try DocumentReader().read(little + [0])
        #expect(torn.warnings.count == 1)
    }

    @Test("A graph that says so is Latin-1, and then says so no more")
    func declaredLatin1() throws {
        let file = bytes("graph { charset=latin1; \"", [0xE9, 0xC3, 0xA9], "\" } graph { é }")
        let reading = try DocumentReader().read(file)
        #expect(reading.documents[0].nodes[0].id == "éÃ©")
        #expect(reading.documents[0].attributes == [])
        #expect(reading.documents[1].nodes[0].id == "é")
        #expect(reading.warnings.isEmpty)
    }

    @Test("Bytes that are not UTF-8 are taken for Latin-1, and a warning says so once")
    func undeclaredLatin1() throws {
        let file = bytes("graph {\n \"é", [0xE9, 0xFF], "\" [x=\"") + bytes("", [0xE4], "\"] }")
        let reading = try DocumentReader().read(file)
        #expect(reading.documents[0].nodes[0].id == "ééÿ")
        #expect(reading.documents[0].nodes[0].attributes["x"] == .text("ä"))
        #expect(reading.warnings.map(\.line) == [2])
    }

    @Test("An unknown charset is dropped with a warning where it matters")
    func unknownCharset() throws {
        let plain = try DocumentReader().read("graph { charset=big5; a }")
        #expect(plain.warnings.isEmpty && plain.documents[0].attributes == [])
        let other = try DocumentReader().read("graph { charset=big5; \"é\" }")
        #expect(other.warnings.count == 1)
        let utf8 = try DocumentReader().read("graph { charset=\"UTF-8\"; \"é\" }")
        #expect(utf8.documents[0].attributes.count == 1)
    }
}
