import DOT
import Graphviz
import Testing

@testable import NetworkDrawing

@Suite("The texts of a PNG")
struct DescribedPNGTests {
    private static let png: [UInt8] = {
        let document = Document(name: "d", isDirected: false, nodes: [Node("a")])
        let rendering = try? InProcessRenderer().render(document, using: .dot, as: .png)
        return rendering?.bytes ?? []
    }()

    @Test(
        "come after the header, each in a chunk with its checksum; the picture is kept to the byte")
    func chunks() throws {
        let texts = [("Title", "Two & more"), ("Command", "entente draw 'été 中'")]
        let bytes = DescribedPNG.bytes(of: Self.png, texts: texts.map { (keyword: $0, text: $1) })
        let before = Self.chunks(of: Self.png)
        let after = Self.chunks(of: bytes)
        #expect(before.count >= 3)
        #expect(after.map(\.type).prefix(3) == ["IHDR", "iTXt", "iTXt"])
        #expect([after[0]] + after[3...] == before)
        for ((keyword, text), chunk) in zip(texts, after[1...2]) {
            #expect(chunk.content == Array(keyword.utf8) + [0, 0, 0, 0, 0] + Array(text.utf8))
            #expect(chunk.checksum == Self.checksum(Array("iTXt".utf8) + chunk.content))
        }
    }

    @Test("are not written into anything else")
    func other() {
        for bytes in [
            [], [0x89, 0x50], Array("GIF89a, and much more than thirty-three bytes".utf8),
        ] {
            #expect(DescribedPNG.bytes(of: bytes, texts: [(keyword: "a", text: "b")]) == bytes)
        }
    }

    private struct Chunk: Equatable {
        let type: String
        let content: [UInt8]
        let checksum: UInt32
    }

    private static func chunks(of png: [UInt8]) -> [Chunk] {
        var chunks: [Chunk] = []
        var place = 8
        func number(_ place: Int) -> UInt32 {
            png[place..<(place + 4)].reduce(0) { $0 << 8 | UInt32($1) }
        }
        while place + 12 <= png.count {
            let end = place + 8 + Int(number(place))
            chunks.append(
                Chunk(
                    type: String(decoding: png[(place + 4)..<(place + 8)], as: UTF8.self),
                    content: Array(png[(place + 8)..<end]), checksum: number(end)))
            place = end + 4
        }
        #expect(place == png.count)
        return chunks
    }

    /// The checksum by its definition, bit by bit.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var rest = UInt32.max
        for byte in bytes {
            rest ^= UInt32(byte)
            for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
        }
        return ~rest
    }
}
