import Testing

@testable import NetworkFormats

@Suite("Reading XML")
struct XMLReaderTests {
    /// Writes down what it is given.
    final class Recorder: XMLHandler {
        var log: [String] = []
        var text: [UInt8] = []
        var refused: String?

        func start(_ element: XMLElement) throws(XMLProblem) {
            flush()
            let attributes = element.allAttributes.map { " \($0.name)=\($0.value)" }.joined()
            let prefix = element.prefix.isEmpty ? "" : element.prefix + "|"
            log.append("<\(prefix)\(element.name)\(attributes)> @\(element.line)")
            if element.name == refused {
                throw element.problem("not this", remedy: "another")
            }
        }

        func end(_ name: String) {
            flush()
            log.append("</\(name)>")
        }

        func characters(_ bytes: UnsafeBufferPointer<UInt8>) { text += bytes }

        private func flush() {
            if !text.isEmpty { log.append(String(decoding: text, as: UTF8.self)) }
            text = []
        }
    }

    private func read(_ bytes: [UInt8], block: Int? = nil) throws -> [String] {
        let recorder = Recorder()
        guard let block else {
            try XMLReader.read(bytes, into: recorder)
            return recorder.log
        }
        var reader = XMLReader(into: recorder)
        for start in stride(from: 0, to: bytes.count, by: block) {
            try reader.read(Array(bytes[start..<min(start + block, bytes.count)]))
        }
        try reader.finish()
        return recorder.log
    }

    private func problem(_ text: String) -> XMLProblem? { problem(Array(text.utf8)) }

    private func problem(_ bytes: [UInt8]) -> XMLProblem? {
        do {
            _ = try read(bytes)
            return nil
        } catch {
            return error as? XMLProblem
        }
    }

    @Test("Elements, attributes and text come in order with their lines, in blocks of any size")
    func order() throws {
        let text =
            "\n<?xml version='1.0'?>\n<g:a x='1' g:y='&lt;é'>é&amp;<!-- no --><b/>\n<![CDATA[<&]]></g:a>"
        let expected = [
            "<g|a x=1 g:y=<é> @3", "é&", "<b> @3", "</b>", "\n<&", "</a>",
        ]
        #expect(try read(Array(text.utf8)) == expected)
        for block in 1...7 { #expect(try read(Array(text.utf8), block: block) == expected) }
    }

    @Test("UTF-8 with a mark, UTF-16, Latin-1, Windows-1252 and a misspelled UTF-8 are understood")
    func encodings() throws {
        let wide: [UInt8] = [0xFF, 0xFE] + "<a>\u{E9}</a>".utf16.flatMap { [UInt8($0), 0] }
        #expect(try read(wide) == ["<a> @1", "é", "</a>"])
        #expect(try read([0xEF, 0xBB, 0xBF] + "<a>é</a>".utf8) == ["<a> @1", "é", "</a>"])
        func declared(_ name: String, _ byte: UInt8) throws -> String {
            let head = "<?xml version=\"1.0\" encoding=\"\(name)\"?><a>"
            return try read(Array(head.utf8) + [byte] + "</a>".utf8)[1]
        }
        #expect(try declared("ISO-8859-1", 0xE9) == "é")
        #expect(try declared("latin1", 0xE9) == "é")
        #expect(try declared("windows-1252", 0x80) == "€")
        #expect(try declared("Windows-1252", 0x9F) == "Ÿ")
        #expect(try declared("ISO-8859-15", 0xA4) == "€")
        let utf8 = "<?xml version='1.0' encoding='utf8'?><a>é</a>"
        #expect(try read(Array(utf8.utf8))[1] == "é")
    }

    @Test("Every declaration of an entity is refused, and no file is read for one")
    func entities() {
        let bomb = """
            <?xml version="1.0"?>
            <!DOCTYPE a [
            <!ENTITY b "bbbbbbbbbb">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
            ]>
            <a>&c;</a>
            """
        #expect(problem(bomb)?.reason == .entity && problem(bomb)?.line == 3)
        let outside = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"
        #expect(problem(outside)?.reason == .entity)
        let parameter = "<!DOCTYPE a [<!ENTITY % b SYSTEM \"file:///etc/passwd\"> %b;]><a/>"
        #expect(problem(parameter)?.reason == .entity)
        #expect(problem("<!DOCTYPE a SYSTEM \"a.dtd\"><a>&b;</a>")?.reason == .entity)
        #expect(problem("<a>&nbsp;</a>")?.problem.contains("entity") == true)
        #expect(problem("<!DOCTYPE a SYSTEM \"a.dtd\"><a/>") == nil)
    }

    @Test("Values that a document type would add are not added")
    func defaults() throws {
        let text = "<!DOCTYPE a [<!ATTLIST a x CDATA \"long\">]><a y='1'/>"
        #expect(try read(Array(text.utf8)).first == "<a y=1> @1")
    }

    @Test("Depth is bounded")
    func depth() {
        let deep = String(repeating: "<a>", count: 1_000_000)
        #expect(problem(deep)?.reason == .tooDeep)
        let allowed = XMLReader.depthLimit
        let fits =
            String(repeating: "<a>", count: allowed) + String(repeating: "</a>", count: allowed)
        #expect(problem(fits) == nil)
    }

    @Test(
        "What is broken is told with line and column",
        arguments: [
            ("", "ends before", 1, 1), ("<a>\n<b>", "ends before", 2, 4),
            ("<a>\n <b></a>", "mismatched tag", 2, 7), ("<a>\n\u{0}</a>", "broken", 2, 1),
            ("<a x='1' x='2'/>", "duplicate attribute", 1, 10), ("a,b\n1,2", "broken", 1, 1),
            ("<a/><b/>", "broken", 1, 5), ("<a", "ends before", 1, 1),
            ("<?xml version='1.0' encoding='klingon'?><a/>", "encoding", 1, 31),
        ])
    func broken(text: String, words: String, line: Int, column: Int) throws {
        let found = try #require(problem(text))
        #expect(found.problem.contains(words), "\(found)")
        #expect(found.line == line && found.column == column, "\(found)")
        #expect(!found.remedy.isEmpty)
    }

    @Test("Bytes that are not UTF-8 are told as such")
    func invalidUTF8() {
        let found = problem(Array("<a>\nM".utf8) + [0xFC] + "ller</a>".utf8)
        #expect(found?.reason == .invalidUTF8 && found?.line == 2 && found?.column == 2)
    }

    @Test("A problem of the handler ends the reading and comes out")
    func handlerProblems() {
        let recorder = Recorder()
        recorder.refused = "b"
        var found: XMLProblem?
        do {
            try XMLReader.read(Array("<a>\n  <b/><c/></a>".utf8), into: recorder)
        } catch { found = error }
        #expect(found?.problem == "not this" && found?.line == 2 && found?.column == 3)
        #expect(recorder.log.last == "<b> @2")
    }
}
