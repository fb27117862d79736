import Testing

@testable import Graphs

@Suite("The spectrum of a dense matrix")
struct DenseSpectrumTests {
    private func spectrum(_ rows: [[Double]], threads: Int = 1) throws -> [Double] {
        let matrix = DenseSpectrum(size: rows.count, Execution(threads: threads))
        for row in rows.indices {
            for column in rows.indices { matrix[row, column] = rows[row][column] }
        }
        return try matrix.values { () throws(GraphError) in }
    }

    private func random(_ size: Int, seed: UInt64) -> [[Double]] {
        var generator = SplitMix64(seed: seed)
        var rows = [[Double]](repeating: Array(repeating: 0, count: size), count: size)
        for row in 0..<size {
            for column in 0...row where generator.below(3) > 0 {
                rows[row][column] = generator.unit() * 4 - 2
                rows[column][row] = rows[row][column]
            }
        }
        return rows
    }

    @Test("is what rotations find")
    func rotations() throws {
        for seed in 0..<60 {
            let rows = random(1 + seed % 20, seed: UInt64(seed))
            #expect(agree(try spectrum(rows), SymmetricEigenproblem(rows).values, within: 1e-10))
        }
    }

    @Test("of all ones but for the diagonal is n − 1 and n − 1 times −1")
    func closedForm() throws {
        let size = 40
        let rows = (0..<size).map { row in (0..<size).map { $0 == row ? 0.0 : 1 } }
        let expected = Array(repeating: -1.0, count: size - 1) + [Double(size - 1)]
        #expect(agree(try spectrum(rows), expected))
        #expect(agree(try spectrum([[0, 0], [0, 0]]), [0, 0]))
        #expect(try spectrum([]).isEmpty)
    }

    @Test("is the same on one thread and on two")
    func threads() throws {
        let rows = random(540, seed: 1)
        #expect(try spectrum(rows) == spectrum(rows, threads: 2))
    }
}
