import Testing

@testable import ActorNetworks

@Suite("Searches in texts")
struct TextSearchTests {
    private static let texts = ["", "a", "b", "aa", "ab", "aab", "abab", "baaba", "äa漢b", "漢漢a"]
    private static let sought = ["a", "b", "aa", "ab", "aba", "漢", "ä", "ba"]

    @Test("find what the standard library finds", arguments: texts)
    func ranges(text: String) {
        for sought in Self.sought {
            #expect(text.firstRange(ofText: sought) == text.firstRange(of: sought))
            #expect(text.contains(text: sought) == text.contains(sought))
            #expect(
                text.dropFirst().firstRange(ofText: sought)
                    == text.dropFirst().firstRange(of: sought))
        }
    }

    @Test("put another text where the standard library puts it", arguments: texts)
    func replacements(text: String) {
        for sought in Self.sought {
            for other in ["", "a", "xyz", "漢a"] {
                #expect(
                    text.replacing(text: sought, with: other)
                        == text.replacing(sought, with: other))
                #expect(
                    text.dropFirst().replacing(text: sought, with: other)
                        == String(text.dropFirst().replacing(sought, with: other)))
            }
        }
    }

    @Test("find an empty text at the beginning")
    func empty() {
        #expect("ab".firstRange(ofText: "")?.lowerBound == "ab".startIndex)
        #expect("".contains(text: ""))
    }
}
