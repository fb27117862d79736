import Foundation
import Testing

@testable import EntenteTool

@Suite("A command as one types it")
struct ShellWordsTests {
    @Test("has quotes where a shell would read something else")
    func quotes() {
        let words = [
            "entente", "draw", "a b", "", "it's", "--top=3", "$x", "x*", "~", "été", "a;b",
        ]
        #expect(
            ShellWords.joined(words)
                == "entente draw 'a b' '' 'it'\\''s' --top=3 '$x' 'x*' '~' été 'a;b'")
    }

    @Test("comes back from a shell as it was")
    func shell() throws {
        let words = ["a'b", "\"", "\\", "$(x)", "line\nline", "#c", "x=y", "!", "{a,b}", "-"]
        let outcome = try Tool.run(
            URL(fileURLWithPath: "/bin/sh"), ["-c", "printf '%s\\0' \(ShellWords.joined(words))"],
            in: Tool.package)
        #expect(outcome.text.split(separator: "\0").map(String.init) == words)
    }
}
