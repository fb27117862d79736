import ActorNetworks
import Testing

@Suite("Codes of actors")
struct ActorCodeTests {
    @Test(
        "are spelled out as the role with the country in parentheses, groups by their own name",
        arguments: [
            ("USAGOV", "Government (United States)"), ("USA", "United States"),
            ("SYRREB", "Rebels (Syria)"), ("ROM", "Romania"), ("IGOUNO", "United Nations"),
            ("NGOHRW", "Human Rights Watch"), ("AFR", "Africa"), ("GOV", "Government"),
            ("USAGOVMIL", "Government, Military (United States)"), ("PSEHMS", "Hamas (Palestine)"),
            ("IRQkurREB", "KUR, Rebels (Iraq)"), ("", ""),
        ])
    func names(code: String, name: String) {
        #expect(ActorCode(code).name == name)
    }

    @Test("say what sort of actor they are of, where there is no doubt")
    func types() {
        #expect(ActorCode("USA").type == .state)
        #expect(ActorCode("USAGOV").type == .government)
        #expect(ActorCode("SYRREB").type == .armedOpposition)
        #expect(ActorCode("SYRCVL").type == nil)
        #expect(ActorCode("IGOUNO").type == nil)
    }

    @Test("keep parts that are not known, and say so")
    func unknown() {
        for code in ["USA\t\t\t1", "USA GOV", "USA-GOV", ""] {
            #expect(ActorCode(code).name == code && !ActorCode(code).isKnown)
            #expect(ActorCode(code).place == nil && ActorCode(code).type == nil)
        }
        #expect(!ActorCode("IRQkur").isKnown)
        #expect(!ActorCode("US").isKnown)
        #expect(ActorCode("USAGOV").isKnown)
    }

    @Test("of countries have different codes and different names")
    func countries() {
        let countries = Country.all
        #expect(countries.count > 240)
        let codes = countries.flatMap { [$0.code] + $0.otherCodes }
        #expect(Set(codes).count == codes.count)
        #expect(codes.allSatisfy { $0.count == 3 && $0 == $0.uppercased() })
        let names = countries.flatMap { [$0.name] + $0.otherNames }.map { $0.lowercased() }
        #expect(Set(names).count == names.count)
        #expect(Country(named: "côte d'ivoire")?.code == "CIV")
        #expect(Country(code: "tmp")?.name == "Timor-Leste")
        #expect(Country(named: "Atlantis") == nil)
    }
}
