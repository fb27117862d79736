import ActorNetworks
import NetworkFormats
import Testing

@Suite("The dialects of event tables")
struct DialectTests {
    private func read(_ lines: [String], name: String = "table") -> CaseReading {
        CaseReader().read(
            CaseFiles(
                events: .init(name: name, bytes: Array((lines.map { $0 + "\n" }.joined()).utf8))))
    }

    private func omitted(_ reading: CaseReading) -> [OmittedRows.Reason: Int] {
        Dictionary(uniqueKeysWithValues: reading.omitted.map { ($0.reason, $0.count) })
    }

    private func row(_ fields: [String]) -> String { fields.joined(separator: "\t") }

    // MARK: - ICEWS

    private let icews = [
        "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code"
            + "\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID"
            + "\tSentence Number",
        "1\t2018-06-01\tNorth\tGov\tNorth\tConsult\t040\t1\tSouth\tGov\tSouth\t70\t2",
        "2\t2018-06-01\tSouth\tGov\tSouth\tConsult\t040\t1\tNorth\tGov\tNorth\t70\t2",
        "3\t2018-06-01\tNorth\tGov\tNorth\tMake statement\t010\t0\tSouth\tNA\tNA\t70\t3",
        "3\t2018-06-02\tNorth\tGov\tNorth\tUse \"force\"\t190\t-10\tSouth\tNA\tNA\t71\t1",
        "4\t2018-06-02\tNA\t\t\tDemand\t100\t-5\tSouth\tNA\tNA\t72\t1",
    ]

    @Test("ICEWS: twins are one mutual event, statements are counted, ids go with their dates")
    func icewsRows() throws {
        let found = read(icews)
        let events = try found.get().events
        #expect(found.tables[0].format == "icews")
        #expect(events.kinds == [.negotiation, .conflict])
        #expect(events.areDirected == [false, true])
        #expect((0..<2).map { events.id(of: $0) } == ["1/2018-06-01", "3/2018-06-02"])
        #expect(omitted(found) == [.mirrored: 1, .weakCode: 1, .noSource: 1])
        #expect(events.goldstein(of: 1) == -10)
    }

    @Test("ICEWS: underscores, commas and blanks say the same")
    func icewsWithCommas() throws {
        let lines = icews.map {
            $0.replacing("\"", with: "").replacing("\t", with: ",").replacing("NA", with: "")
        }
        let header = lines[0].replacing(" ", with: "_")
        let found = read([header] + lines.dropFirst())
        #expect(found.tables[0].format == "icews")
        #expect(omitted(found) == [.mirrored: 1, .weakCode: 1, .noSource: 1])
    }

    @Test("ICEWS: mirror images stay apart where they are to be kept, or in other sentences")
    func mirrored() throws {
        var reader = CaseReader()
        reader.choices.keepsMirrored = true
        let text = icews.joined(separator: "\n")
        let files = CaseFiles(events: .init(name: "table", bytes: Array(text.utf8)))
        let both = reader.read(files)
        #expect(try both.get().events.count == 3)
        let apart = read(
            icews.map { $0.hasPrefix("2\t") ? String($0.dropLast()) + "9" : $0 })
        #expect(try apart.get().events.areDirected == [true, true, true])
    }

    // MARK: - GDELT

    /// A row of GDELT 2.0, or of 1.0 with or without its last field.
    private func gdelt(
        _ id: Int, _ source: String, _ target: String, _ code: String, root: String,
        fields: Int = 61, day: String = "20191024", added: String = "20191024143000"
    ) -> String {
        var values = [String](repeating: "", count: 61)
        values[0] = "\(id)"
        values[1] = day
        values[2] = String(day.prefix(6))
        values[3] = String(day.prefix(4))
        values[4] = "2019.8055"
        values[5] = source
        values[15] = target
        values[25] = "1"
        values[26] = code
        values[27] = code
        values[28] = root
        values[59] = added
        values[60] = "https://example.org/\(id)"
        if fields < 61 {
            for place in [55, 47, 39] { values.remove(at: place) }
            values = Array(values.prefix(fields))
        }
        return row(values)
    }

    @Test("GDELT: a first row that lacks its month is no header where the dialect is forced")
    func gdeltFirstRow() throws {
        let lines = (1...3).map { number in
            var fields = gdelt(number, "USA", "SYR", "190", root: "19").split(
                separator: "\t", omittingEmptySubsequences: false)
            fields[2] = ""
            return fields.joined(separator: "\t")
        }
        let reading = CaseReader(formats: [.gdelt]).read(
            CaseFiles(
                events: .init(name: "table", bytes: Array(lines.joined(separator: "\n").utf8))))
        #expect(try reading.get().events.count == 3)
    }

    @Test("GDELT: 61, 58 and 57 columns without a header, and actors that are missing")
    func gdeltRows() throws {
        // A row that takes the id of another brings no actor with it.
        let lines = [
            gdelt(1, "USA", "SYR", "190", root: "19"), gdelt(1, "USA", "IRN", "190", root: "19"),
        ]
        let taken = CaseReader(skipBadRows: true).read(
            CaseFiles(
                events: .init(name: "table", bytes: Array(lines.joined(separator: "\n").utf8))))
        #expect(try taken.get().actors.actors.map(\.id) == ["USA", "SYR"])
        #expect(taken.skipped.map(\.reason) == [.duplicateID])
        let two = read([
            gdelt(1, "USA", "SYR", "190", root: "19"), gdelt(2, "", "SYR", "190", root: "19"),
            gdelt(3, "USA", "", "190", root: "19"), gdelt(4, "USA", "SYR", "010", root: "01"),
        ])
        #expect(two.tables[0].format == "gdelt")
        #expect(omitted(two) == [.noSource: 1, .noTarget: 1, .weakCode: 1])
        let event = try two.get().event(at: 0)
        #expect(event.citation.document == "https://example.org/1")
        #expect(event.goldstein == -10)
        let one = read([
            gdelt(1, "USA", "SYR", "043", root: "04", fields: 58, added: "20191024"),
            gdelt(2, "SYR", "USA", "043", root: "04", fields: 57, added: "20191024"),
        ])
        #expect(try one.get().events.kinds == [.negotiation, .negotiation])
        #expect(one.problems.hasErrors == false)
    }

    @Test("GDELT: somebody's header, of the codebook's names or of others")
    func gdeltHeaders() throws {
        let rows = [
            gdelt(1, "USA", "SYR", "190", root: "19"), gdelt(2, "SYR", "USA", "057", root: "05"),
        ]
        let numbers = row((1...61).map { "V\($0)" })
        let other = read([numbers] + rows)
        #expect(other.tables[0].format == "gdelt")
        #expect(try other.get().events.kinds == [.conflict, .cooperation])
        let few = read([
            "GlobalEventID,SQLDATE,Actor1Code,Actor2Code,EventCode", "7,20191024,USA,SYR,190",
        ])
        #expect(few.tables[0].format == "gdelt")
        #expect(try few.get().events.id(of: 0) == "7")
    }

    @Test("GDELT: a code without its leading zero is mended where its root shows it, and told")
    func damaged() throws {
        let found = read([
            gdelt(1, "USA", "SYR", "43", root: "4"), gdelt(2, "USA", "SYR", "10", root: "1"),
            gdelt(3, "USA", "SYR", "10", root: "10"),
        ])
        let events = try found.get().events
        #expect((0..<2).map { events.code(of: $0) } == ["043", "10"])
        #expect(omitted(found) == [.weakCode: 1])
        #expect(found.problems.count(of: .repairedCode) == 2)
    }

    @Test("GDELT: dates of a spreadsheet are read as the months beside them tell, which is told")
    func gdeltOfSpreadsheet() throws {
        for header in [nil, "GlobalEventID\tDay\tMonthYear"] {
            for (day, order) in [
                ("4/1/2015", "month, day, year"), ("01.04.2015", "day, month, year"),
            ] {
                let row = gdelt(1, "USA", "RUS", "190", root: "19", day: "20150401")
                    .split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                let damaged = (["8.8E+08", day] + row.dropFirst(2)).joined(separator: "\t")
                let names = header.map { start in
                    (start.split(separator: "\t").map(String.init)
                        + (3..<61).map {
                            [5: "Actor1Code", 15: "Actor2Code", 26: "EventCode"][$0] ?? "x\($0)"
                        }).joined(separator: "\t")
                }
                let found = read([names, damaged, damaged].compactMap(\.self))
                #expect(found.tables.first?.format == "gdelt")
                let events = try found.get().events
                #expect(
                    (0..<events.count).map { events.date(of: $0).description } == [
                        "2015-04-01", "2015-04-01",
                    ])
                #expect(
                    found.alarms.contains { $0.problem.contains("read as \(order), as the months") }
                )
            }
        }
    }

    @Test("GDELT: what is read twice is counted; another event under the same id is an error")
    func repeated() throws {
        let once = gdelt(1, "USA", "SYR", "190", root: "19")
        let twice = read([once, once])
        #expect(try twice.get().events.count == 1)
        #expect(omitted(twice) == [.repeated: 1])
        let other = read([once, gdelt(1, "USA", "IRN", "190", root: "19")])
        #expect(other.problems.count(of: .duplicateID) == 1)
    }

    @Test("GDELT: events much older than their file go where that is asked for")
    func age() throws {
        var reader = CaseReader()
        reader.choices.greatestAge = 31
        let text =
            gdelt(1, "USA", "SYR", "190", root: "19") + "\n"
            + gdelt(2, "USA", "SYR", "190", root: "19", day: "20181024") + "\n"
        let found = reader.read(
            CaseFiles(events: .init(name: "table", bytes: Array(text.utf8))))
        #expect(omitted(found) == [.tooOld: 1])
    }

    // MARK: - POLECAT, ACLED, UCDP, quadruples

    @Test("POLECAT: types with modes, a second header, and empty columns at the end")
    func polecat() throws {
        let header =
            "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tActor Name"
            + "\tRecipient Name\tSource"
        let found = read([
            header, header, "a1\t2023-01-02\tCONSULT\tvisit\t4.0\tNorth\tSouth\tWire\t\t",
            "a2\t2023-01-02\tREQUEST\tchange\t-1.0\tNorth\tSouth\tWire",
            "a3\t2023-01-03\tASSAULT\tNone\t-9.0\tSouth\tNone\tWire",
            "a4\t2023-01-03\tREQUEST\tmeet\t0.0\tSouth\tNorth\tWire",
        ])
        let theCase = try found.get()
        #expect(found.tables[0].format == "polecat")
        #expect(theCase.events.kinds == [.negotiation, .negotiation])
        #expect(theCase.events.code(of: 0) == "CONSULT/visit")
        #expect(theCase.events.weights[0] == 4)
        #expect(omitted(found) == [.weakCode: 1, .noTarget: 1])
    }

    @Test("ICEWS without codes: the text of an event is the label of its code")
    func icewsTexts() throws {
        let found = read([
            "Event ID,Event Date,Source Name,Event Text,Target Name",
            "1,2018-06-01,North,Use conventional military force,South",
            "2,2018-06-02,North,consult,South", "3,2018-06-03,North,Make statement,South",
        ])
        let events = try found.get().events
        #expect(found.tables[0].format == "icews")
        #expect(events.kinds == [.conflict, .negotiation])
        #expect((0..<2).map { events.code(of: $0) } == ["190", "040"])
        #expect(omitted(found) == [.weakCode: 1])
    }

    @Test("POLECAT: an event without a date is kept without one, which is told")
    func polecatWithoutDate() throws {
        let found = read([
            "Event ID\tEvent Date\tEvent Type\tActor Name\tRecipient Name\tPublication Date",
            "a\t\tASSAULT\tNorth\tSouth\t2023-01-02", "b\t2023-01-03\tAID\tNorth\tSouth\t",
        ])
        let events = try found.get().events
        #expect(events.count == 2)
        #expect(events.undatedCount == 1)
        #expect(
            found.alarms.map(\.description) == [
                "table: 1 event has no date; in no slice, period or phase; fill the dates in if they "
                    + "are known"
            ])
    }

    @Test("POLECAT: empty cells at the end of the header alone")
    func polecatHeader() throws {
        let found = read([
            "Event ID\tEvent Date\tEvent Type\tEvent Mode\tActor Name\tRecipient Name\t\t",
            "a1\t2023-01-02\tCONSULT\tvisit\tNorth\tSouth",
            "a2\t2023-01-02\tASSAULT\tNone\tNorth\tSouth\t\t",
        ])
        #expect(try found.get().events.count == 2)
        let short = read([
            "Event ID\tEvent Date\tEvent Type\tEvent Mode\tActor Name\tRecipient Name\t\t",
            "a1\t2023-01-02\tCONSULT\tvisit\tNorth",
        ])
        #expect(short.problems.count(of: .raggedRow) == 1)
    }

    @Test("UCDP: 49 columns without a header, before or after which a program has put others")
    func bareUCDP() throws {
        var fields = [String](repeating: "x", count: 49)
        for (index, text) in [
            (0, "77"), (2, "2024"), (5, "1"), (14, "Army"), (17, "Rebels"), (33, "Syria"),
            (37, "1"), (38, "2024-01-03 00:00:00.000"), (39, "2024-01-03 00:00:00.000"), (44, "2"),
        ] { fields[index] = text }
        for row in [fields, ["1"] + fields, fields + ["x"], ["1"] + fields + [""]] {
            let found = read([row.joined(separator: ",")])
            #expect(found.tables.first?.format == "ucdp")
            let event = try found.get().event(at: 0)
            #expect([event.id, event.source, event.target] == ["77", "Army", "Rebels"])
            #expect(event.date.description == "2024-01-03")
        }
    }

    @Test("Quadruples in numbers may be a single row, beside the names of others")
    func oneNumberedRow() throws {
        func table(_ name: String, _ text: String) -> CaseFiles.Input {
            CaseFiles.Input.table(.init(name: name, bytes: Array(text.utf8)))
        }
        var reader = CaseReader()
        reader.choices.firstDay = Day("2014-01-01")
        let found = reader.read(
            CaseFiles(events: [
                table("entity2id.txt", "2\nChina\t0\nJapan\t1\n"),
                table("relation2id.txt", "Consult\t0\nUse conventional military force\t1\n"),
                table("train.txt", "0\t0\t1\t0\n1\t1\t0\t24\n"),
                table("valid.txt", "0\t1\t1\t48\n"),
            ]))
        #expect(try found.get().events.count == 3)
        #expect(found.alarms.isEmpty)
        // An id that has no name goes by itself, and is written so again.
        let nameless = try reader.read(
            CaseFiles(events: [
                table("entity2id.txt", "2\nChina\t0\n\t1\n"),
                table("relation2id.txt", "Consult\t0\nUse conventional military force\t1\n"),
                table("train.txt", "0\t0\t1\t0\n1\t1\t0\t24\n"),
            ])
        ).get()
        #expect(nameless.actors.actors.map(\.name) == ["China", "1"])
    }

    @Test("Disputes: a month or a day that is not known leaves the year or the month, and is told")
    func partialDates() throws {
        let found = read([
            "dispnum,stabb,stday,stmon,styear,endday,endmon,endyear,sidea,hostlev",
            "7,USA,-9,-9,2012,-9,-9,2012,1,3", "7,RUS,1,2,2012,-9,3,2012,0,4",
            "8,USA,-9,5,2013,20,5,2013,1,2", "8,RUS,-9,5,2013,20,5,2013,0,2",
        ])
        let theCase = try found.get()
        #expect(
            (0..<2).map { theCase.events.date(of: $0).description } == [
                "2012-02-01..2012-03-31", "2013-05..2013-05-20",
            ])
        #expect(
            found.alarms.map(\.description) == [
                "table: 3 rows have dates known to the month alone, and 1 row has dates known to the "
                    + "year alone, where day or month are −9; nothing needs to be done if that is so"
            ])
    }

    @Test("A row of a plain table whose words are German or French needs no mapping")
    func otherLanguages() throws {
        for header in [
            "Datum;Quelle;Ziel;Art;Gewicht", "date;source;cible;type;poids",
            "Jour;Acteur 1;Acteur 2;Nature;Poids", "Datum;Absender;Empfänger;Beziehung;Stärke",
        ] {
            let found = read([header, "2016-03-01;a;b;conflict;3"])
            let event = try found.get().event(at: 0)
            #expect([event.source, event.target] == ["a", "b"])
            #expect(try found.get().events.weights == [3])
        }
        let edges = read(["Quelle;Ziel;Gewicht", "a;b;1,5"])
        #expect(try edges.get().events.weights == [1.5])
        // In an English table these words are something else.
        let art = read(["date,source,target,kind,art", "2016,a,b,-,painting"])
        #expect(try art.get().events.furtherColumns == ["art"])
    }

    @Test("A table of exactly as many rows as a sheet of a spreadsheet holds may have lost others")
    func fullSheet() {
        let row = "2016-01-01,a,b,-"
        for (count, isTold) in [(65_534, false), (65_535, true), (65_536, true), (65_537, false)] {
            let found = read(
                ["date,source,target,kind"] + [String](repeating: row, count: count))
            #expect(found.alarms.contains { $0.reason == .likelyCut } == isTold)
        }
    }

    private let acledHeader =
        "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,"
        + "notes,source,fatalities"

    @Test("ACLED: battles have no direction, attacks have; weights follow the dead")
    func acled() throws {
        let found = read([
            acledHeader,
            "SYR1,2020-03-04,1,Battles,Armed clash,Army,Rebels,Syria,\"a, b\",Paper,3",
            "SYR2,2020-03-04,2,Violence against civilians,Attack,Army,Civilians (Syria),Syria,c,P,0",
            "SYR3,2020-03-05,3,Protests,Peaceful protest,Protesters (Syria),,Syria,d,P,0",
            "SYR4,2020-03-06,3,Strategic developments,Agreement,Army,Rebels,Syria,e,P,0",
            "SYR5,2020-03-06,1,Strategic developments,Change to group/activity,Army,Rebels,Syria,f,P,0",
        ])
        let theCase = try found.get()
        #expect(found.tables[0].format == "acled")
        let events = theCase.events
        #expect(Set((0..<3).map { events.id(of: $0) }) == ["SYR1", "SYR2", "SYR4"])
        let battle = try #require((0..<3).first { events.id(of: $0) == "SYR1" })
        #expect(abs(events.weights[battle] - (1 + 1.3862943611198906)) < 1e-12)
        #expect(!events.areDirected[battle])
        let attack = try #require((0..<3).first { events.id(of: $0) == "SYR2" })
        #expect(events.areDirected[attack])
        #expect(events.date(of: attack).description == "within 2020-03-02..2020-03-08")
        let accord = try #require((0..<3).first { events.id(of: $0) == "SYR4" })
        #expect(events.kinds[accord] == .cooperation)
        #expect(events.date(of: accord).description == "2020-03")
        #expect(omitted(found) == [.noTarget: 1, .weakCode: 1])
    }

    @Test("ACLED: the two rows of an event in a monadic export are put together")
    func monadic() throws {
        let found = read([
            acledHeader, "A1,2020-03-04,1,Battles,Armed clash,Army,,Syria,n,P,1",
            "A1,2020-03-04,1,Battles,Armed clash,Rebels,,Syria,n,P,1",
            "A2,2020-03-05,1,Battles,Armed clash,Army,,Syria,n,P,1",
        ])
        let event = try found.get().event(at: 0)
        #expect([event.source, event.target] == ["Army", "Rebels"])
        #expect(omitted(found) == [.noTarget: 1, .otherSide: 1])
    }

    @Test("UCDP: both sides, the civilians of a country, unknown days, tags and line breaks")
    func ucdp() throws {
        let header =
            "id,type_of_violence,side_a,side_b,country,date_prec,date_start,date_end,best,"
            + "source_headline"
        let found = read([
            header, "#event+id,#event+type,#group+a,,#country,,#date+start,#date+end,#affected,",
            "1,1,Army,Rebels,Syria,1,2013-01-03 00:00:00.000,2013-01-03 00:00:00.000,2,\"a",
            "b\"", "2,3,Rebels,Civilians,Syria,4,2013-02-01,2013-02-28,0,c",
        ])
        let theCase = try found.get()
        #expect(found.tables[0].format == "ucdp")
        #expect(theCase.events.areDirected == [false, true])
        let second = theCase.event(at: 1)
        #expect(second.target == "Civilians (Syria)")
        #expect(second.date.description == "within 2013-02-01..2013-02-28")
        #expect(theCase.event(at: 0).summary == "a\nb")
    }

    @Test("Quadruples: relations by name, with a header and without one")
    func quadruples() throws {
        let rows = [
            "North\tConsult\tSouth\t2014-01-01", "South\tconsult\tNorth\t2014-01-01",
            "North\tMake_statement\tSouth\t2014-01-02", "North\tThreaten\tSouth\t2014-01-03",
        ]
        for lines in [["source\trelation\ttarget\tdate"] + rows, rows] {
            let found = read(lines)
            let events = try found.get().events
            #expect(found.tables[0].format == "quadruples")
            #expect((0..<events.count).map { events.code(of: $0) } == ["040", "130"])
            #expect(omitted(found) == [.mirrored: 1, .weakCode: 1])
        }
    }
}

@Suite("Rows without an edge in many files")
struct OmissionTests {
    private func omissions(files: Int) -> [String] {
        let text =
            "source\trelation\ttarget\tdate\n"
            + "a\tMake statement\tb\t2014-01-01\na\tThreaten\tb\t2014-01-01\n"
        let tables = (1...files).map {
            CaseFiles.Input.table(.init(name: "\($0).tsv", bytes: Array(text.utf8)))
        }
        return CaseReader().read(CaseFiles(events: tables)).omissions
    }

    @Test("are told file by file for a few, and by reason for many")
    func folded() {
        #expect(
            omissions(files: 2) == [
                "1.tsv: 1 row makes no tie: the code implies no kind",
                "2.tsv: 1 row makes no tie: the code implies no kind",
            ])
        #expect(omissions(files: 9) == ["9 files: 9 rows make no tie: the code implies no kind"])
    }
}

@Suite("The actors of dialects")
struct DialectActorTests {
    private func read(
        _ text: String, _ change: (inout EventChoices) -> Void = { _ in }
    ) -> CaseReading {
        var reader = CaseReader()
        change(&reader.choices)
        return reader.read(CaseFiles(events: .init(name: "table", bytes: Array(text.utf8))))
    }

    @Test("A role belongs to what its parentheses name, a person to the country of the row")
    func roles() throws {
        let found = read(
            """
            Event ID\tEvent Date\tSource Name\tSource Country\tCAMEO Code\tTarget Name\tTarget Country
            1\t2018-06-01\tPolice (Kenya)\tKenya\t190\tCombatant (Taliban)\tAfghanistan
            2\t2018-06-01\tBarack Obama\tUnited States\t040\tKenya\tKenya
            3\t2018-06-02\tCitizen (Holy See (Vatican City State))\tNA\t100\tIran\tIran
            """)
        let actors = try found.get().actors.actors
        let parents = Dictionary(uniqueKeysWithValues: actors.map { ($0.id, $0.parent) })
        #expect(parents["Police (Kenya)"] == "Kenya")
        #expect(parents["Combatant (Taliban)"] == "Taliban")
        #expect(parents["Barack Obama"] == "United States")
        #expect(parents["Kenya"] == .some(nil))
        #expect(parents["Citizen (Holy See (Vatican City State))"] == "Vatican City")
        #expect(actors.first { $0.id == "Kenya" }?.type == .state)
    }

    @Test("A country of several names is one when actors are rolled up")
    func countriesOfSeveralNames() throws {
        let found = read(
            """
            Event ID\tEvent Date\tSource Name\tSource Country\tCAMEO Code\tTarget Name\tTarget Country
            1\t2018-06-01\tPolice (Russia)\tRussian Federation\t190\tViet Nam\tVietnam
            2\t2018-06-01\tSome Minister\tRussian Federation\t040\tCitizen (Vietnam)\tViet Nam
            3\t2018-06-02\tRussian Federation\tRussian Federation\t100\tVietnam\tVietnam
            """)
        let theCase = try found.get()
        var selection = Selection()
        selection.rollUp = .roots
        let whole = try theCase.snapshot(selection)
        #expect(whole.actors.map { theCase.actors[$0].id }.sorted() == ["Russia", "Vietnam"])
        #expect(whole.eventCount == 3)
        // Otherwise actors are called as the table calls them.
        #expect(try theCase.snapshot().actors.count == 6)
    }

    @Test("Names for nobody in particular make no edge, unless they are to be kept")
    func placeholders() throws {
        let text = """
            source\trelation\ttarget\tdate
            Unspecified Actor\tThreaten\tKenya\t2014-01-01
            Kenya\tThreaten\tIran\t2014-01-01
            """
        let found = read(text)
        #expect(try found.get().events.count == 1)
        #expect(found.omitted.map(\.reason) == [.placeholder])
        let kept = read(text) { $0.keepsPlaceholders = true }
        #expect(try kept.get().events.count == 2)
    }

    @Test("Codes are spelled out, and parts of a country belong to it")
    func codes() throws {
        let found = read(
            "GlobalEventID,SQLDATE,Actor1Code,Actor2Code,EventCode\n7,20191024,USAGOV,SYRREB,190\n")
        let actors = try found.get().actors.actors
        let agency = try #require(actors.first { $0.id == "USAGOV" })
        #expect(agency.name == "Government (United States)")
        #expect(agency.parent == "USA")
        #expect(actors.first { $0.id == "USA" }?.name == "United States")
    }
}
