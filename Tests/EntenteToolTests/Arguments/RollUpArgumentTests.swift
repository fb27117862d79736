import ActorNetworks
import Testing

@testable import EntenteTool

@Suite("The argument --roll-up")
struct RollUpArgumentTests {
    @Test(
        "gets the value roots where it has none, and takes only what can be its value",
        arguments: [
            ("draw seeds --roll-up -o x.svg", "draw seeds --roll-up=roots -o x.svg"),
            ("draw seeds --roll-up", "draw seeds --roll-up=roots"),
            ("draw --roll-up seeds", "draw --roll-up=roots seeds"),
            ("draw --roll-up roots seeds", "draw --roll-up=roots seeds"),
            ("draw --roll-up 1 seeds", "draw --roll-up=1 seeds"),
            ("draw --roll-up=2 seeds", "draw --roll-up=2 seeds"),
            ("draw --roll-up=us,russia seeds", "draw --roll-up=us,russia seeds"),
            ("draw --roll-up ./1", "draw --roll-up=roots ./1"),
            ("draw --roll-up --top 5 seeds", "draw --roll-up=roots --top 5 seeds"),
            ("draw -- --roll-up", "draw -- --roll-up"),
            ("slices seeds --change-points", "slices seeds --change-points=change"),
            ("slices --change-points seeds", "slices --change-points=change seeds"),
            ("slices seeds --change-points tone", "slices seeds --change-points=tone"),
            ("slices seeds --change-points bogus", "slices seeds --change-points=bogus"),
            ("slices --change-points no.csv", "slices --change-points=change no.csv"),
            ("slices seeds --change-points -q", "slices seeds --change-points=change -q"),
            ("draw seeds", "draw seeds"),
            ("", ""),
        ])
    func completion(written: String, completed: String) {
        let arguments = written.split(separator: " ").map(String.init)
        #expect(RollUpArgument.completed(arguments).joined(separator: " ") == completed)
    }

    @Test("means the roots, a level or some actors")
    func meaning() throws {
        #expect(try RollUpArgument.parse("roots") == .roots)
        #expect(try RollUpArgument.parse("0") == .level(0))
        #expect(try RollUpArgument.parse("us,russia") == .among(["us", "russia"]))
    }

    @Test("refuses other values", arguments: ["", "-1", ","])
    func refused(value: String) {
        #expect(throws: RollUpError.self) { try RollUpArgument.parse(value) }
    }
}
