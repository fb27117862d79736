import Testing

@testable import NetworkDrawing

@Suite("Short names")
struct ShortNamesTests {
    @Test("leave names that fit as they are")
    func fitting() {
        let short = ShortNames(["Russia", "Foreign backers of the rebels", "", "中华人民共和国"])
        #expect(short.names == ["Russia", "Foreign backers of the rebels", "", "中华人民共和国"])
        #expect(short.count == 0)
    }

    @Test("break at words and end in an ellipsis")
    func words() {
        let name = "National Coalition for Syrian Revolutionary and Opposition Forces"
        let short = ShortNames([name])
        #expect(short.count == 1)
        let kept = short.names[0].dropLast(2)
        #expect(short.names[0].hasSuffix(" …"))
        #expect(name.hasPrefix(kept + " "))
        #expect(ShortNames([String(repeating: "x", count: 90)]).names[0].hasSuffix("x…"))
    }

    @Test("keep the part by which long names differ")
    func distinct() {
        let names = [
            "National Coordination Committee for Democratic Change (Damascus branch)",
            "National Coordination Committee for Democratic Change (exile branch)",
            "Security group of the prime minister's office in the north",
            "Security group of the prime minister's office in the south",
        ]
        let short = ShortNames(names).names
        #expect(Set(short).count == 4)
        for (name, end) in zip(short, ["(Damascus branch)", "(exile branch)", "north", "south"]) {
            #expect(name.hasSuffix(end), "\(name)")
        }
    }

    @Test("stay distinct whatever they are, and are alike only for names that are")
    func hostile() {
        let long = String(repeating: "wort", count: 30)
        var names = ["1", "2", "12"].flatMap { [long + $0, $0 + long, long + $0 + long] }
        names += (0..<20).map { "\(long) \(long) \($0 % 3) \(long) \($0)" }
        names += [long + "1"]
        let short = ShortNames(names).names
        for (index, name) in names.enumerated() {
            for other in names.indices where other < index {
                #expect((short[index] == short[other]) == (name == names[other]))
            }
        }
    }
}
