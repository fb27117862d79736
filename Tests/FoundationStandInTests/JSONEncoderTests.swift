import Foundation
import FoundationStandIn
import Testing

/// A value with everything that encoders meet, and itself within it.
private struct Sample: Encodable {
    enum Sort: Encodable {
        case plain
        case list(values: [String], isSorted: Bool)
    }

    enum Word: String, Encodable { case one, other }

    var name: String
    var count: Int
    var share: Double
    var isKnown: Bool
    var word: Word
    var note: String?
    var sort: Sort
    var numbers: [UInt8]
    var byName: [String: Int]
    var inner: [Sample]?

    init(using generator: inout some RandomNumberGenerator, depth: Int = 0) {
        func text() -> String {
            let scalars =
                "ab/\\\"\u{0}\u{1F}\u{7F}\u{8}\u{C}\n\r\t é漢\u{2028}😀\u{301}".unicodeScalars
            return (0..<Int.random(in: 0...6, using: &generator)).reduce(into: "") { text, _ in
                scalars.randomElement(using: &generator).map { text.unicodeScalars.append($0) }
            }
        }
        name = text()
        count = .random(in: -1000...1000, using: &generator)
        share = Double(Int.random(in: -64...64, using: &generator)) / 8
        isKnown = .random(using: &generator)
        word = isKnown ? .one : .other
        note = Bool.random(using: &generator) ? text() : nil
        sort = Bool.random(using: &generator) ? .plain : .list(values: [text()], isSorted: isKnown)
        numbers = (0..<UInt8.random(in: 0...3, using: &generator)).map { $0 }
        byName = ["b": 1, "A": 2, "a": 3, "a1": 4, "a10": 5, "a2": 6]
        inner =
            depth < 3 && Bool.random(using: &generator)
            ? (0..<2).map { _ in Sample(using: &generator, depth: depth + 1) } : nil
    }
}

@Suite("The encoder that stands in for Foundation's")
struct JSONEncoderTests {
    /// What both encoders make of a value.
    private static func texts(of value: some Encodable) throws -> (ours: String?, theirs: String?) {
        let ours = FoundationStandIn.JSONEncoder()
        ours.outputFormatting = .prettyPrinted
        ours.outputFormatting.insert(.sortedKeys)
        let theirs = Foundation.JSONEncoder()
        theirs.outputFormatting = [.prettyPrinted, .sortedKeys]
        return (
            String(data: try ours.encode(value), encoding: .utf8),
            String(data: try theirs.encode(value), encoding: .utf8)
        )
    }

    @Test("writes what that writes", arguments: 0..<200 as Range<UInt64>)
    func samples(seed: UInt64) throws {
        var generator = Generator(state: seed)
        let (ours, theirs) = try Self.texts(of: Sample(using: &generator))
        #expect(ours == theirs)
    }

    @Test("writes values that are neither objects nor arrays, and empty ones")
    func plain() throws {
        for (ours, theirs) in try [
            Self.texts(of: "a"), Self.texts(of: 1), Self.texts(of: -2.5), Self.texts(of: true),
            Self.texts(of: [Int]()), Self.texts(of: [String: Int]()), Self.texts(of: [[nil, 1]]),
        ] {
            #expect(ours == theirs)
        }
    }

    @Test("refuses numbers that JSON cannot write")
    func infinite() {
        #expect(throws: EncodingError.self) { try Self.texts(of: [Double.infinity]) }
    }
}

/// Xorshift, as good as samples need.
private struct Generator: RandomNumberGenerator {
    private var state: UInt64

    init(state: UInt64) { self.state = state &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
