import ActorNetworks
import NetworkFormats
import Testing

@Suite("Names that are seldom meant")
struct NameDoubtsTests {
    private func messages(_ names: [String]) -> [String] {
        read("date,source,target,kind\n" + names.map { "2016,\($0),Mali,-\n" }.joined()).messages
    }

    @Test(
        "Each pair that looks alike is named with both lines",
        arguments: [
            (
                "Russia", "Rus\u{200B}sia", "\"Rus<mark of no width>sia\"",
                "a character that cannot be seen, U+200B,"
            ),
            ("Russia", "Russi\u{430}", "\"Russi\u{430}\"", "a letter of another script, U+0430,"),
            ("Straße", "STRASSE", "\"STRASSE\"", "accents or forms of letters"),
            ("Côte", "Cote", "\"Cote\"", "accents or forms of letters"),
            ("Hồ", "Ho", "\"Ho\"", "accents or forms of letters"),
            ("*UN", "＊ＵＮ", "\"＊ＵＮ\"", "accents or forms of letters"),
            ("The Union", "the union", "\"the union\"", "case"),
            ("The Union", "The-Union", "\"The-Union\"", "case, spaces or signs"),
            ("Russia", "Russia\u{A0}", "\"Russia<no-break space>\"", "case, spaces or signs"),
        ])
    func alike(first: String, second: String, quoted: String, difference: String) {
        #expect(
            messages(["Chad", first, second]) == [
                "events.csv:4:6: \(quoted) and \"\(first)\" (line 3) differ by \(difference) alone "
                    + "and are two actors; write them alike if they are one"
            ])
    }

    @Test("Canonically equal names are one actor, and other names are no doubt")
    func different() throws {
        #expect(messages(["Cote", "Coté d'Or", "Russia", "Prussia", "Россия"]).isEmpty)
        let theCase = try read(
            "date,source,target,kind\n2016,C\u{F4}te,Mali,-\n2017,Co\u{302}te,Mali,-\n"
        ).get()
        #expect(theCase.actors.count == 2)
    }

    @Test("Words for a missing value are doubtful as actors, once each; NA is Namibia")
    func missing() {
        let found = messages(["NA", "nan", "None", "null", "-", "n/a", "nan", "Nan Province"])
            .filter { $0.contains("a word for a missing value") }
        #expect(found.count == 5)
        #expect(
            found.first
                == "events.csv:3:6: an actor is called \"nan\", a word for a missing value; write who "
                + "it is, or remove the rows")
    }

    @Test("The names of a register are looked at as well")
    func register() {
        #expect(
            read(
                "date,source,target,kind\n2016,iran,Iran,-\n", actors: "id\niran\nIran\n"
            ).messages == [
                "actors.csv:3:1: \"Iran\" and \"iran\" (line 2) differ by case alone and are two "
                    + "actors; write them alike if they are one"
            ])
    }

    @Test("Names and labels of a register are compared with others of their sort")
    func namesOfARegister() {
        let found = read(
            "date,source,target,kind\n2016,ru,rus,-\n2017,rf,ru,+\n",
            actors: "id,name,label\nru,Russia,RU\nrus,R\u{FA}ssia,Rus\nrf,Russia,ru\n"
        ).messages
        #expect(
            found == [
                "actors.csv:3:1: the names \"R\u{FA}ssia\" and \"Russia\" (line 2) differ by accents "
                    + "or forms of letters alone; keep one of the actors if they are one, else tell "
                    + "them apart",
                "actors.csv:4:1: the name \"Russia\" is also that of the actor on line 2; keep one of "
                    + "the actors if they are one, else tell them apart",
                "actors.csv:4:1: the labels \"ru\" and \"RU\" (line 2) differ by case alone; keep one "
                    + "of the actors if they are one, else tell them apart",
            ])
    }

    @Test("A word for a missing value is doubtful as a name as well")
    func missingName() {
        let found = read(
            "date,source,target,kind\n2016,a,c,-\n", actors: "id,name\na,Alpha\nc,nan\n"
        ).messages
        #expect(
            found == [
                "actors.csv:3:1: an actor is called \"nan\", a word for a missing value; write who it "
                    + "is, or remove the rows"
            ])
    }
}
