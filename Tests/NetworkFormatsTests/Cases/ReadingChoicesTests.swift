import ActorNetworks
import Testing

@testable import NetworkFormats

@Suite("Choices of reading")
struct ReadingChoicesTests {
    private func choices(_ text: String) throws -> ReadingChoices {
        try ReadingChoices(parsing: text, file: "mapping.txt")
    }

    @Test("stand in a file that gives the same when it is read again")
    func mappingFile() throws {
        var all = ReadingChoices()
        all.encoding = .windows1252
        all.sheet = " Blatt \"1\" # = "
        all.dates = .dmy
        all.decimal = .comma
        all.dialect = "acled"
        all.kind = .conflict
        all.columns = ["Acteur 1": .source, "a = b": .target, "[x]": .rootCode, "\"q": .endDate]
        all.kindWords = ["konflikt": .conflict, "+ ": .cooperation]
        #expect(try choices(all.mappingFile) == all)
        #expect(try choices(all.mappingFile).mappingFile == all.mappingFile)
        #expect(try choices(ReadingChoices().mappingFile) == ReadingChoices())
    }

    @Test("are read as people write them")
    func written() throws {
        let text = "\u{FEFF}# remark\r\n\r\n dates=mdy\r\n[columns]\r\nActeur 1 =  from \r\n"
        let read = try choices(String(text.dropFirst()))
        #expect(read.dates == .mdy)
        #expect(read.columns == ["Acteur 1": .source])
    }

    @Test("that are wrong are told with their line")
    func wrong() {
        for (text, message) in [
            ("dates = dym", "mapping.txt:1: dates cannot be \"dym\"; write dmy, mdy or ymd"),
            ("\nx", "mapping.txt:2: \"x\" is no setting; write name = value"),
            (
                "[kinds]\nFrieden = peace",
                "mapping.txt:2: Frieden cannot be \"peace\"; write cooperation, conflict or "
                    + "negotiation"
            ),
            (
                "colour = red",
                "mapping.txt:1: colour is not known; write input, encoding, sheet, dates, decimal or "
                    + "kind, or a column under [columns], or a word under [kinds]"
            ),
        ] {
            do {
                _ = try choices(text)
                Issue.record("\(text) was read")
            } catch {
                #expect("\(error)" == message)
            }
        }
    }

    @Test("map columns and words, and give a kind to a table without one")
    func applied() throws {
        var reader = CaseReader()
        reader.reading.columns = ["Acteur 1": .source, "Acteur 2": .target, "Jour": .date]
        let french = CaseFiles.Table(
            name: "f.csv", bytes: Array("Jour,Acteur 1,Acteur 2,source\n2016,a,b,AFP\n".utf8))
        #expect(reader.read(CaseFiles(events: french)).case == nil)
        reader.reading.kind = .negotiation
        let theCase = try reader.read(CaseFiles(events: french)).get()
        #expect(theCase.events.kinds == [.negotiation])
        #expect(theCase.actors.actors.map(\.name).sorted() == ["a", "b"])

        reader.reading = ReadingChoices()
        reader.reading.kindWords = ["konflikt": .conflict]
        let german = CaseFiles.Table(
            name: "g.csv", bytes: Array("date,source,target,kind\n2016,a,b,Konflikt\n".utf8))
        #expect(try reader.read(CaseFiles(events: german)).get().events.kinds == [.conflict])

        reader.reading.columns = ["Akteur": .source]
        #expect(
            reader.read(CaseFiles(events: german)).alarms.map(\.description) == [
                "g.csv:1: there is no column \"Akteur\", which was to be mapped; write its name as "
                    + "the header does"
            ])
    }
}
