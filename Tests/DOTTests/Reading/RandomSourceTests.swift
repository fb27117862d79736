import DOT
import Graphs
import Testing

@Suite("Random DOT files")
struct RandomSourceTests {
    private static let sources = (0..<600).map { seed in
        var random = RandomSource(seed: UInt64(seed))
        return random.source()
    }

    @Test("They have the counts that Graphviz finds", .enabled(if: CountCommand.path != nil))
    func counts() throws {
        let expected = try CountCommand.counts(of: Self.sources)
        for (source, counts) in zip(Self.sources, expected) {
            let document = try? Document(source)
            #expect(document?.counts == counts, "\(source)")
        }
        #expect(expected.count { $0 != nil } > 500)
    }

    @Test("Written again they have the same counts", .enabled(if: CountCommand.path != nil))
    func countsOfWritten() throws {
        let documents = Self.sources.compactMap { try? Document($0) }
        let written = try documents.map { try $0.source(under: .unchecked) }
        let expected = try CountCommand.counts(of: written)
        for (document, counts) in zip(documents, expected) { #expect(document.counts == counts) }
    }

    @Test(
        "Graphviz finds the same attributes in them and in what is written again",
        .enabled(if: CountCommand.dumpPath != nil))
    func attributes() throws {
        var count = 0
        // Which of several edges a strict graph takes for an edge with a key is left to chance.
        for source in Self.sources.prefix(150) where !source.contains("strict") {
            guard let document = try? Document(source) else { continue }
            let written = try document.source(under: .unchecked)
            let expected = try CountCommand.attributes(of: source)
            #expect(try CountCommand.attributes(of: written) == expected, "\(source)")
            count += expected.count
        }
        #expect(count > 1000)
    }

    @Test("Written and read again they give the same bytes")
    func stability() throws {
        for source in Self.sources {
            guard let document = try? Document(source) else { continue }
            let written = try document.source(under: .unchecked)
            let again = try Document(written).source(under: .unchecked)
            #expect(again == written, "\(source)")
        }
    }

    @Test("With bytes changed, dropped and doubled they are read or refused with a place")
    func mutations() throws {
        var random = SplitMix64(seed: 7)
        let signs = Array("{}[];,=:+-><\"\\/*#. \n\u{0}aé1".utf8) + [0xFF, 0xC3]
        for source in Self.sources.prefix(300) {
            var bytes = Array(source.utf8)
            for _ in 0...random.below(4) where !bytes.isEmpty {
                let place = random.below(bytes.count)
                switch random.below(3) {
                case 0: bytes[place] = signs[random.below(signs.count)]
                case 1: bytes.remove(at: place)
                default: bytes.insert(contentsOf: bytes[place...].prefix(20), at: place)
                }
            }
            do {
                for document in try DocumentReader().read(bytes).documents {
                    _ = try? document.source(under: .unchecked)
                }
            } catch {
                #expect(error.line >= 1 && error.column >= 1 && !error.remedy.isEmpty)
            }
        }
    }
}
