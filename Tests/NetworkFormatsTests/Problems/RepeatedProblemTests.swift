import NetworkFormats
import Testing

@Suite("Problems in several places")
struct RepeatedProblemTests {
    @Test("are told once, with the first place and how many more there are")
    func words() {
        let reading = read(
            "date,source,target,kind\n2016,a,b,war\n2016,b,c,peace\n2017,a,b,war\n"
                + "2018,a,b,war\n2019,b,c,peace\n2019,b,c,-\n")
        let distinct = reading.problems.distinct
        #expect(distinct.map(\.count) == [3, 2])
        let texts = distinct.map(\.description)
        #expect(
            texts[0].hasPrefix(
                "events.csv:2:10: kind \"war\" is not known (here and in 2 more places); write "))
        #expect(
            texts[1].hasPrefix(
                "events.csv:3:10: kind \"peace\" is not known (here and in 1 more place); write "))
        #expect(distinct.reduce(0) { $0 + $1.count } == reading.problems.kept.count)
    }

    @Test("are told to be at least so many where not all were kept")
    func many() {
        let rows = (0..<300).map { "2016-01-01,a,b\($0),war\n" }
        let reading = read("date,source,target,kind\n" + rows.joined())
        #expect(
            reading.problems.distinct.map(\.text) == [
                "kind \"war\" is not known (here and in at least 99 more places); write cooperation, "
                    + "conflict or negotiation, or say what words mean by a table of word and kind "
                    + "with --kind-words"
            ])
    }

    @Test("stay apart where anything but the place differs")
    func apart() {
        let reading = read(
            "date,source,target,kind,weight\n2016,a,b,war,-1\n2016,b,c,peace,-1\n"
                + "2016-13,a,b,-,-2\n")
        let distinct = reading.problems.distinct
        #expect(distinct.map(\.count) == [1, 2, 1, 1, 1])
        #expect(distinct.map(\.first.line) == [2, 2, 3, 4, 4])
    }
}
