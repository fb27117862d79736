import Testing

@testable import EntenteTool

@Suite("Scripts of letters")
struct ScriptTests {
    /// All characters that Unicode has assigned, in the order of their numbers; of the long runs of
    /// ideographs and syllables, the ends alone.
    private static let characters = (0...0x3FFFF as ClosedRange<UInt32>).filter { number in
        !ends.isDisjoint(with: [number - min(number, 1), number, number + 1])
            || !(0x3400...0x9FFF).contains(number) && !(0xAC00...0xD7A3).contains(number)
                && number < 0x20000
    }.compactMap(Unicode.Scalar.init).filter { $0.properties.generalCategory != .unassigned }

    private static let ends = Set(
        Script.all.flatMap(\.ranges).flatMap { [$0.lowerBound, $0.upperBound] })

    @Test("are those of the standard library's expressions", arguments: Script.all.map(\.name))
    func agreement(name: String) throws {
        let script = try Regex("\\p{Script=\(name)}").matchingSemantics(.unicodeScalar)
        var text = ""
        text.unicodeScalars.append(contentsOf: Self.characters)
        let expected = text.matches(of: script).map { text.unicodeScalars[$0.range.lowerBound] }
        let ranges = Script.all.first { $0.name == name }?.ranges ?? []
        #expect(!expected.isEmpty)
        #expect(
            expected
                == Self.characters.filter { character in
                    ranges.contains { $0.contains(character.value) }
                })
    }

    @Test("are told by their names")
    func names() {
        #expect(Script.name(of: "é") == "Latin")
        #expect(Script.name(of: "ж") == "Cyrillic")
        #expect(Script.name(of: "س") == "Arabic")
        #expect(Script.name(of: "漢") == "Han")
    }

    @Test("are not told of signs that many scripts share")
    func shared() {
        for sign in ["-", "1", " ", "،", "😀", "\u{301}"] as [Unicode.Scalar] {
            #expect(Script.name(of: sign) == nil)
        }
    }
}
