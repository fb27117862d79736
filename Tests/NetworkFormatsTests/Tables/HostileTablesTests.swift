import ActorNetworks
import Graphs
import NetworkFormats
import Testing

/// Shapes that no honest table has: each ends in an error that says where, never in a crash.
@Suite("Hostile tables")
struct HostileTablesTests {
    let header = Array("date,source,target,kind\n".utf8)
    let good = Array("2016,us,iran,conflict\n".utf8)

    @Test("A line of 100 MB is an error of its own row")
    func longLine() throws {
        let long = [UInt8](repeating: UInt8(ascii: "x"), count: 100_000_000)
        let reading = read(bytes: header + good + long + [10])
        #expect(
            reading.messages == [
                "events.csv:3:1: the field that begins here is longer than 1 MiB; shorten it, or close "
                    + "its quote"
            ])
        #expect(reading.case == nil)
    }

    @Test("A line of ten million commas has too many fields")
    func manyFields() {
        let commas = [UInt8](repeating: UInt8(ascii: ","), count: 10_000_000)
        let reading = read(bytes: header + [UInt8(ascii: "x")] + commas + [10])
        #expect(
            reading.messages == [
                "events.csv:2:6: the row has 10000001 fields, the header has 4; quote fields that "
                    + "hold a comma"
            ])
    }

    @Test("A header of 10,000 columns is refused")
    func manyColumns() {
        let header = (0..<10_000).map { "c\($0)" }.joined(separator: ",")
        #expect(
            read(header + "\n").messages == [
                "events.csv:1: the header has 10000 columns; keep at most 1000"
            ])
    }

    @Test(
        "An unclosed quote is reported where it opens, skipping or not", arguments: [false, true])
    func unclosedQuote(skipBadRows: Bool) {
        let text = "2016,us,iran,\"conflict\n2016,us,iran,conflict\n"
        let reading = read(bytes: header + good + Array(text.utf8), skipBadRows: skipBadRows)
        #expect(
            reading.messages == [
                "events.csv:3:14: the quote that opens here is never closed, so the rest of the file "
                    + "cannot be read; close it, or write a quote within a field twice"
            ])
        #expect(reading.case == nil)
    }

    @Test("A quoted field of three megabytes is an error of its own row")
    func longQuotedField() throws {
        let filler = [UInt8](repeating: 10, count: 3 << 20)
        let bad = Array("2016,\"us".utf8) + filler + Array("\",iran,conflict\n2016,us,,-".utf8)
        #expect(
            read(bytes: header + bad).messages == [
                "events.csv:2:6: the field that begins here is longer than 1 MiB; shorten it, or "
                    + "close its quote",
                "events.csv:3145731:9: target is empty; fill it in, or remove the row",
            ])
    }

    @Test("Text after a closing quote is reported with the place of the opening one")
    func textAfterQuote() {
        let reading = read("date,source,target,kind\n2016,\"us\nof\" a,iran,conflict\n")
        #expect(
            reading.messages == [
                "events.csv:3:4: text follows the closing quote of the field that opens at 2:6; write "
                    + "a quote within a field twice"
            ])
    }

    @Test("A quote inside an unquoted field is kept and doubted")
    func quoteInField() throws {
        let reading = read("date,source,target,kind\n2016,Nick \"N\" X,iran,conflict\n")
        #expect(try reading.get().actors[0].id == "Nick \"N\" X")
        #expect(
            reading.messages == [
                "events.csv:2:11: a quote stands inside a field that is not quoted; it is kept as it "
                    + "is; quote the whole field and write the quote twice"
            ])
    }

    @Test("NUL and bytes that are not UTF-8 are reported where they stand")
    func strangeBytes() throws {
        let nul = Array("2016,us,i\0ran,conflict\n".utf8)
        let latin = Array("2016,us,T".utf8) + [0xFC] + Array("rkei,conflict\n".utf8)
        let cut = Array("2016,us,\u{E9}".utf8).dropLast() + Array(",conflict\n".utf8)
        let overlong = Array("2016,us,".utf8) + [0xC0, 0xAF] + Array(",conflict\n".utf8)
        let surrogate = Array("2016,us,".utf8) + [0xED, 0xA0, 0x80] + Array(",conflict\n".utf8)
        let bytes = header + nul + latin + cut + overlong + surrogate + good
        let reading = read(bytes: bytes)
        #expect(
            reading.messages == [
                "events.csv:3: 3 lines are not UTF-8 and were read as Windows-1252; name the encoding "
                    + "with --encoding if names look wrong",
                "events.csv:2:10: the field holds a NUL character; remove it, or save the file as UTF-8",
                "events.csv:6:9: the field holds U+D800, half of a character that is written in two; "
                    + "save the file as UTF-8",
                "events.csv:5:9: \"À¯\" and \"Ã\" (line 4) differ by accents or forms of letters "
                    + "alone and are two actors; write them alike if they are one",
            ])
        let skipping = read(bytes: bytes, skipBadRows: true)
        #expect(try skipping.get().events.count == 4)
        #expect(skipping.skippedCount == 2)
    }

    @Test(
        "UTF-32 is refused",
        arguments: [[0xFF, 0xFE, 0, 0, 0x64, 0, 0, 0], [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x64]]
            as [[UInt8]])
    func utf32(bytes: [UInt8]) {
        #expect(read(bytes: bytes).messages == ["events.csv: the file is UTF-32; save it as UTF-8"])
    }

    @Test("Rows with too few or too many fields are reported, blank rows passed over")
    func raggedRows() throws {
        let reading = read(
            "date,source,target,kind\n2016,us,iran\n\n2016,us,iran,conflict,9,8\n,,,\n2016,a,b,-\n",
            skipBadRows: true)
        #expect(
            reading.messages == [
                "events.csv:2:1: the row has 3 fields, the header has 4; add a comma for each empty "
                    + "field",
                "events.csv:3:1: the row is empty and was passed over; remove it",
                "events.csv:4:23: the row has 6 fields, the header has 4; quote fields that hold a comma",
                "events.csv:5:1: the row is empty and was passed over; remove it",
            ])
        #expect(try reading.get().events.count == 1)
    }

    @Test("Columns are counted in characters, and lines across quoted line ends of all sorts")
    func positions() {
        let reading = read(
            "date,source,target,kind,weight\r\n2016,\"a\r\nb\rc\nd\",\u{1F600}é,conflict,x\r\n")
        #expect(
            reading.messages == [
                "events.csv:5:16: weight \"x\" is not a number; leave the field empty to mean 1"
            ])
    }

    @Test("Any bytes at all end in a reading")
    func randomBytes() {
        var generator = SplitMix64(seed: 7)
        let alphabet =
            Array("date,source,target,kind\n\r\t;\"\"0123456789-/:abc\0".utf8) + [0xC3, 0xFF]
        for _ in 0..<2_000 {
            let length = Int.random(in: 0..<120, using: &generator)
            let noise = (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
            let reading = read(bytes: Bool.random(using: &generator) ? noise : header + noise)
            #expect(reading.case != nil || reading.problems.hasErrors)
        }
    }
}
