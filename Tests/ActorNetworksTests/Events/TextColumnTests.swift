import ActorNetworks
import Testing

@Suite("Texts end to end in one buffer")
struct TextColumnTests {
    @Test(
        "are those that were given, wherever blocks of 2,048 rows begin",
        arguments: [
            [0, 2_047, 2_048, 2_049, 4_095, 4_096], [2_048], [2_047, 4_096], [5, 4_200],
            [1, 9_000, 9_001], Array(0..<5_000),
        ])
    func rows(given: [Int]) {
        var column = TextColumn()
        for row in given { column.append("row \(row)", at: row) }
        let last = given[given.count - 1]
        #expect(column.count == last + 1)
        let expected = Set(given)
        for row in 0...last + 1 {
            #expect(column[row] == (expected.contains(row) ? "row \(row)" : nil))
        }
    }
}

@Suite("An index of texts")
struct TextIndexTests {
    @Test("finds every text as it grows, and no other")
    func growth() {
        var column = TextColumn()
        var index = TextIndex()
        func row(_ text: String) -> Int? {
            var text = text
            return text.withUTF8 { index.row(of: UnsafeRawBufferPointer($0), in: column) }
        }
        for number in 0..<200 {
            #expect(row("\(number)") == nil)
            column.append("\(number)", at: number)
            index.insert(number, of: column)
            #expect((0...number).allSatisfy { row("\($0)") == $0 })
        }
    }
}
