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

    @Test("for some files alone stand under their names, and go before those for all")
    func files() throws {
        var all = ReadingChoices()
        all.dates = .mdy
        all.columns = ["wer": .source]
        var old = ReadingChoices()
        old.encoding = .windows1252
        old.dates = .dmy
        old.columns = ["Quelle": .document]
        all.files = ["old/a.csv": old, "\" b.csv": old]
        #expect(try choices(all.mappingFile) == all)
        #expect(all.choices(for: "../old/a.csv").dates == .dmy)
        #expect(all.choices(for: "a.csv").encoding == .windows1252)
        #expect(all.choices(for: "old/a.csv").columns == ["wer": .source, "Quelle": .document])
        #expect(all.choices(for: "new/a.csv").dates == .mdy)
        var options = ReadingChoices()
        options.dates = .ymd
        #expect(all.overridden(by: options).choices(for: "old/a.csv").dates == .ymd)
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
                "[file a.csv]\ninput = acled",
                "mapping.txt:2: input is not known; write encoding, sheet, dates, decimal or kind, or "
                    + "a column under [columns of NAME]"
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

    @Test("take a first row of words for kinds as a header only where it is one")
    func kindWords() throws {
        func words(_ text: String) throws(FormatError) -> [String: RelationKind] {
            try ReadingChoices.kindWords(of: .init(name: "k.csv", bytes: Array(text.utf8)))
        }
        let wanted: [String: RelationKind] = ["krieg": .conflict]
        #expect(try words("Krieg,conflict\n") == wanted)
        #expect(try words("word,kind\nKrieg,conflict\n") == wanted)
        #expect(try words("Wort;Art\nKrieg;conflict\n") == wanted)
        let error = #expect(throws: FormatError.self) {
            _ = try words("Krieg,konflict\nTalks,negotiation\n")
        }
        #expect(
            error.map { "\($0)" }
                == "k.csv:1: \"konflict\" is no kind; write cooperation, conflict or negotiation, or "
                + "call the columns word and kind if this is a header")
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

        // A table that cannot be read for want of the column tells it as well.
        reader.reading.columns = ["Acteur1": .source]
        let without = CaseFiles.Table(
            name: "h.csv", bytes: Array("date,Acteur2,target,kind\n2016,a,b,-\n".utf8))
        #expect(
            reader.read(CaseFiles(events: without)).messages.contains(
                "h.csv: there is no column \"Acteur1\", which was to be mapped; write \"Acteur2\""))
        reader.reading.columns = ["Akteur": .source]
        #expect(
            reader.read(CaseFiles(events: german)).alarms.map(\.description) == [
                "g.csv:1: there is no column \"Akteur\", which was to be mapped; write its name as "
                    + "the header does: the columns \"date\", \"source\", \"target\", \"kind\""
            ])
    }
}
