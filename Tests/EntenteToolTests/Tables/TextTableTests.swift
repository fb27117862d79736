import ActorNetworks
import NetworkReports
import Testing

@testable import EntenteTool

@Suite("Tables as text")
struct TextTableTests {
    private let table = Table(
        [.init("actor", mayWrap: true), .init("events"), .init("tone"), .init("last")],
        rows: [
            [.text("Russia"), .count(101), .number(2.64, digits: 1, signed: true), .text("2016")],
            [.text("日本"), .count(7), .none, .text("2015")],
            [.text("Zoë 🇫🇷"), .count(12), .number(-0.04, digits: 1, signed: true), .none],
        ])

    private func lines(_ table: Table, width: Int? = nil, colour: Bool = false) -> [String] {
        TextTable(table: table, width: width, paint: Paint(isOn: colour)).lines
    }

    @Test("align numbers to the right and wide characters by their width")
    func alignment() {
        #expect(
            lines(table) == [
                "actor   events  tone  last",
                "Russia     101  +2.6  2016",
                "日本         7     –  2015",
                "Zoë 🇫🇷      12   0.0  –",
            ])
    }

    @Test("fit the terminal by breaking words, never numbers")
    func wrapping() {
        var wide = table
        wide.rows[0][0] = .text("the Russian Federation and all that belongs to it")
        let narrow = lines(wide, width: 44)
        #expect(narrow.allSatisfy { $0.displayWidth <= 44 })
        #expect(narrow[1] == "the Russian Federation       101  +2.6  2016")
        #expect(narrow[2] == "and all that belongs to")
        #expect(lines(wide).count == 4)
    }

    @Test("leave columns of words twelve wide, however narrow the terminal is")
    func narrowest() {
        let word = String(repeating: "a", count: 24)
        let table = Table(
            [.init("actor", mayWrap: true), .init("events")], rows: [[.text(word), .count(1)]])
        let line = String(repeating: "a", count: 12)
        #expect(
            lines(table, width: 10) == ["actor         events", line + "       1", line])
    }

    @Test("break words that no line holds, at the width of their characters")
    func wideWords() {
        #expect("日本語 abcdefgh xy".wrapped(to: 4) == ["日本", "語", "abcd", "efgh", "xy"])
        #expect("ab cd ef".wrapped(to: 5) == ["ab cd", "ef"])
        #expect("".wrapped(to: 5) == [""])
        #expect("日".wrapped(to: 1) == ["日"])
    }

    @Test("are coloured only if asked")
    func colour() {
        let coloured = Table([.init("kind")], rows: [[.marked("conflict", .kind(.conflict))]])
        #expect(lines(coloured) == ["kind", "conflict"])
        #expect(
            lines(coloured, colour: true)
                == ["\u{1B}[1mkind    \u{1B}[0m", "\u{1B}[31mconflict\u{1B}[0m"])
    }

    @Test("have no lines without rows")
    func empty() {
        #expect(lines(Table([.init("actor")])).isEmpty)
    }

    @Test("cannot be used to steer the terminal")
    func controlCharacters() {
        let hostile = Table([.init("actor")], rows: [[.text("a\u{1B}[2Jb\nc\u{7}")]])
        #expect(lines(hostile) == ["actor", "a\\u{1B}[2Jb c\\u{07}"])
    }

    @Test(
        "know how wide letters are",
        arguments: [
            ("Zoë", 3), ("Zoe\u{308}", 3), ("日本", 4), ("한국", 4), ("👩‍👩‍👧", 2), ("❤️", 2), ("🇫🇷", 2),
            ("عربي", 4), ("\u{200B}", 0), ("", 0), ("–", 1),
        ])
    func widths(text: String, width: Int) {
        #expect(text.displayWidth == width)
    }

    @Test("break long words where nothing else helps")
    func longWords() {
        #expect("aaaa bb".wrapped(to: 3) == ["aaa", "a", "bb"])
        #expect("日本語".wrapped(to: 4) == ["日本", "語"])
        #expect("".wrapped(to: 5) == [""])
    }
}
