import Testing

@testable import Graphviz

@Suite("Messages of the library")
struct MessagesTests {
    @Test(
        "Pieces of messages are joined",
        arguments: [
            (["Warning", ": ", "one\n"], [String](), ["one"]),
            (["Error", ": ", "two", " in line 1\n", "... <b>\n"], ["two in line 1 ... <b>"], []),
            (["Error", ": ", "a", "Warning", ": ", "b", "Error", ": ", "c"], ["a", "c"], ["b"]),
            (["alone"], [], ["alone"]), ([], [], []), (["Error", ": "], [], []),
        ])
    func pieces(pieces: [String], errors: [String], warnings: [String]) {
        let messages = Messages(pieces: pieces)
        #expect(messages.errors == errors)
        #expect(messages.warnings == warnings)
    }
}
