import Graphs
import Testing

@testable import NetworkFormats

@Suite("Numbers in few digits")
struct ByteCursorTests {
    private func written(_ write: (inout ByteCursor) -> Void) -> String {
        let bytes = [UInt8](unsafeUninitializedCapacity: 64) { bytes, count in
            guard var cursor = ByteCursor(bytes) else { return }
            write(&cursor)
            count = cursor.count
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func fast(_ value: Double) -> String { written { $0.put(value) } }

    @Test("are whole where they are", arguments: [0, 7, -7, 10, 99, 100, -1000, .max, .min])
    func whole(number: Int) { #expect(written { $0.put(number) } == "\(number)") }

    @Test(
        "take no more room than is told",
        arguments: [-Double.greatestFiniteMagnitude, -Double.leastNonzeroMagnitude])
    func room(value: Double) { #expect(fast(value).utf8.count <= ByteCursor.longestDouble) }

    private func plain(_ value: Double) -> String {
        let text = "\(value.withoutRoundingError)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    @Test("are written as the standard library writes them")
    func edges() {
        for value in [
            0, -0.0, 1, -1, 0.1 + 0.2, 93.10000000000001, 100, 1e11, 123_456_789_012, 1e12, 1e15,
            1e16,
            1.5e300, 0.0001, 0.00012, 0.00009, 0.000012345, 1e-5, -2e-7, 1e-10, 3.25e-11, 1e-22,
            4e-23,
            99.9999999999999, 0.999999999999999, 9.9999999999949e-5, .infinity,
            123_456_789_012.4, 99_999_999_999.96,
        ] {
            #expect(fast(value) == plain(value), "\(value)")
        }
    }

    @Test("are the same for a hundred thousand random ones")
    func random() {
        var random = SplitMix64(seed: 11)
        var differences = 0
        for _ in 0..<100_000 {
            let power = Int.random(in: -30...16, using: &random)
            var value = Double.random(in: -1...1, using: &random)
            for _ in 0..<abs(power) { value = power < 0 ? value / 10 : value * 10 }
            if fast(value) != plain(value) { differences += 1 }
            let short = (value * 1000).rounded() / 1000
            if fast(short) != plain(short) { differences += 1 }
        }
        #expect(differences == 0)
    }
}
