import ActorNetworks
import Testing

@Suite("Names of roles")
struct RoleNameTests {
    @Test(
        "are cut at the last parentheses, which may hold others",
        arguments: [
            ("Police (Kenya)", "Police", "Kenya"),
            ("Member of Legislative (Govt) (Syria)", "Member of Legislative (Govt)", "Syria"),
            (
                "Citizen (Holy See (Vatican City State))", "Citizen",
                "Holy See (Vatican City State)"
            ),
            ("Police(Kenya)", "Police", "Kenya"), ("A ( B )", "A", "B"),
        ])
    func parts(name: String, role: String, holder: String) throws {
        let parts = try #require(RoleName(name))
        #expect(parts.role == role)
        #expect(parts.holder == holder)
    }

    @Test(
        "are no others",
        arguments: [
            "Kenya", "(Kenya)", "Police (Kenya) force", "Police ()", "Police Kenya)", ")", "",
        ])
    func others(name: String) {
        #expect(RoleName(name) == nil)
    }

    @Test("tell the type where the word leaves no doubt")
    func types() {
        #expect(RoleName("Government (Syria)")?.type == .office)
        #expect(RoleName("Insurgent (Syria)")?.type == .armedOpposition)
        #expect(
            RoleName("Opposition Major Party (Out Of Government) (Syria)")?.type == .organisation)
        #expect(RoleName("Citizen (Syria)")?.type == nil)
    }
}

@Suite("Names for nobody in particular")
struct PlaceholderNamesTests {
    @Test("begin with certain words, which end where words end")
    func unidentified() {
        let names = PlaceholderNames.unidentified
        for name in [
            "Unspecified Actor", "Unidentified Armed Group (Nigeria)", "UNIDENTIFIED", "unknown",
            "Unidentified_Forces",
        ] { #expect(names.contains(name)) }
        for name in ["Unidentifiedes", "Union", "Not unidentified", "Civilians (Nigeria)", ""] {
            #expect(!names.contains(name))
        }
    }

    @Test("are added to each other, and may be none")
    func sums() {
        let names = PlaceholderNames.unidentified + .civilians
        #expect(names.contains("Civilians (Nigeria)"))
        #expect(names.contains("Unidentified Gunmen"))
        #expect(!PlaceholderNames.none.contains("Unidentified Gunmen"))
        #expect(PlaceholderNames(beginnings: ["Armed men"]).contains("ARMED MEN of X"))
        #expect(PlaceholderNames.unidentified.contains("[Unknown] 7"))
        #expect(PlaceholderNames(beginnings: ["Kelvin"]).contains("\u{212A}elvin"))
        #expect(PlaceholderNames(beginnings: ["Élus"]).contains("ÉLUS (X)"))
    }
}
