import ActorNetworks
import Testing

@testable import EntenteTool

@Suite("Lists in arguments")
struct ListsTests {
    @Test("of kinds take whole words or as many letters as tell them apart")
    func kinds() {
        #expect(KindList(argument: "cooperation, conflict")?.kinds == [.cooperation, .conflict])
        #expect(KindList(argument: "coop,neg")?.kinds == [.cooperation, .negotiation])
        for refused in ["co", "war", "", ",", "conflicts"] {
            #expect(KindList(argument: refused) == nil)
        }
    }

    @Test("of words lose spaces and empty places")
    func words() {
        #expect(
            WordList(argument: " us , Assad government ,,")?.words == ["us", "Assad government"])
        #expect(WordList(argument: " , ") == nil)
    }

    @Test("of certainties know three words")
    func certainties() {
        #expect(CertaintyList(argument: "stated,implied")?.certainties == [.stated, .implied])
        #expect(CertaintyList(argument: "sure") == nil)
    }

    @Test("of words keep commas in quotes, as a table does")
    func quotes() {
        #expect(
            WordList(argument: "\"Israel, State of\", Egypt")?.words == [
                "Israel, State of", "Egypt",
            ])
        #expect(WordList(argument: "\"say \"\"hi\"\"\"")?.words == ["say \"hi\""])
        #expect(WordList(argument: "5\" gun,b")?.words == ["5\" gun", "b"])
        #expect(WordList(argument: "\"\"") == nil)
    }

    @Test("of actors take a whole name for one actor, and may be given several times")
    func actors() throws {
        try Folder.withTable([
            "date,source,target,kind", "2015-01-01,\"Israel, State of\",Egypt,conflict",
            "2015-01-02,Egypt,Sudan,conflict", "2015-01-03,Sudan,Chad,conflict",
        ]) { file in
            for (arguments, pairs) in [
                (["--actors", "\"Israel, State of\",Egypt"], 1),
                (["--actors", "Israel, State of", "--actors", "Egypt"], 1),
                (["--exclude", "Israel, State of"], 2),
                (["--exclude", "Israel, State of", "--exclude", "Chad"], 1),
            ] {
                let outcome = try Tool.run(["export", file, "--format", "csv"] + arguments)
                #expect(outcome.status == 0)
                #expect(outcome.lines.count - 1 == pairs, "\(arguments)")
            }
        }
    }
}
