import Graphs
import Testing

@Suite("Distances that are blind to who is where")
struct ShapeDistanceTests {
    @Test("by heat agree with netrd", arguments: ComparisonOracles.entries("netlsd_heat"))
    func heat(entry: Oracles.Entry) throws {
        let graphs = try ComparedGraphs(entry)
        let before = try #require(graphs.before.heatTrace())
        let after = try #require(graphs.after.heatTrace())
        #expect(agree(before.distance(to: after), entry.expected.number, within: entry.tol))
    }

    @Test(
        "by the Laplacian agree with numpy",
        arguments: ComparisonOracles.entries("laplacian_spectral"))
    func laplacian(entry: Oracles.Entry) throws {
        let graphs = try ComparedGraphs(entry)
        let found = try graphs.before.laplacianDistance(
            to: graphs.after, weightedBy: entry.strength)
        #expect(agree(found, entry.expected.number, within: entry.tol))
    }

    @Test(
        "by portraits agree with netrd", arguments: ComparisonOracles.entries("portrait_divergence")
    )
    func portrait(entry: Oracles.Entry) throws {
        let graphs = try ComparedGraphs(entry)
        let (before, after) = (try graphs.before.portrait(), try graphs.after.portrait())
        #expect(agree(before.divergence(from: after), entry.expected.number))
    }

    /// Powers of a matrix have the summed powers of the eigenvalues on their diagonals.
    private func traces(_ matrix: [[Double]]) -> [Double] {
        var power = matrix.indices.map { row in matrix.indices.map { row == $0 ? 1.0 : 0 } }
        return (1...5).map { _ in
            power = power.map { row in product(transposed(matrix), row) }
            return power.indices.reduce(0) { $0 + power[$1][$1] }
        }
    }

    @Test("read eigenvalues whose powers add up to the matrix's traces")
    func spectrum() throws {
        for sample in Sample.many + Sample.large {
            let ties = sample.isDirected ? symmetrized(sample.matrix) : sample.matrix
            let laplacian = ties.indices.map { row in
                ties.indices.map { column in
                    row == column ? ties[row].reduce(0, +) : -ties[row][column]
                }
            }
            let values = try #require(try sample.graph.laplacianSpectrum())
            #expect(values.count == sample.vertexCount && values == values.sorted())
            var powers = values.map { _ in 1.0 }
            for expected in traces(laplacian) {
                powers = zip(powers, values).map(*)
                #expect(agree(powers.reduce(0, +), expected))
            }
        }
    }

    @Test("are 0 when the vertices change places")
    func relabelled() throws {
        for sample in Sample.wooded {
            var random = SplitMix64(seed: UInt64(sample.arcs.count))
            let names = random.permutation(sample.vertexCount).map { Int($0) }
            let (one, other) = (try sample.graph, try sample.relabelled(names).graph)
            let (here, there) = (try #require(one.heatTrace()), try #require(other.heatTrace()))
            #expect(here.distance(to: there) < 1e-9)
            let (portrait, otherPortrait) = (try one.portrait(), try other.portrait())
            #expect(portrait == otherPortrait && portrait.divergence(from: otherPortrait) == 0)
        }
    }

    @Test("know the heat of stars, whose leaves are twins")
    func star() throws {
        var builder = GraphBuilder(vertexCount: 2_001, isDirected: false)
        for leaf in 1...2_000 { builder.addArc(from: 0, to: leaf) }
        let trace = try #require(builder.build().heatTrace())
        // A star's normalized Laplacian has 0, 2, and 1 for the rest.
        let first = 1 + 1_999 * 0.990049833749168 + 0.9801986733067553
        #expect(agree(trace.values[0], first))
        #expect(agree(trace.values[255], 1))
    }

    @Test("have no value for graphs that are too large")
    func tooLarge() throws {
        var builder = GraphBuilder(vertexCount: 12, isDirected: false)
        for vertex in 1..<12 { builder.addArc(from: vertex - 1, to: vertex) }
        let path = try builder.build()
        #expect(path.heatTrace(sizeLimit: 11) == nil && path.heatTrace(sizeLimit: 12) != nil)
        let spectrum = try path.laplacianSpectrum(sizeLimit: 11)
        #expect(spectrum == nil)
    }

    @Test("of graphs without vertices are 0")
    func empty() throws {
        let nothing = try GraphBuilder(vertexCount: 0, isDirected: false).build()
        let trace = try #require(nothing.heatTrace())
        #expect(trace.distance(to: trace) == 0)
        #expect(try nothing.laplacianDistance(to: nothing) == 0)
        #expect(try nothing.portrait().divergence(from: nothing.portrait()) == 0)
    }

    @Test("are the same on one thread and on many")
    func parallel() throws {
        for sample in Sample.large {
            let graph = try sample.graph
            let (one, many) = (try graph.portrait(), try graph.portrait(execution: .parallel))
            #expect(one == many)
        }
    }
}
