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
}
