import Testing

@testable import NetworkDrawing

@Suite("The problem of a layout")
struct LayoutProblemTests {
    @Test(
        "wants distances along the shortest chain of links",
        arguments: 1...12 as ClosedRange<UInt64>)
    func distances(seed: UInt64) {
        let problem = StressLayoutTests.random(10, seed: seed)
        // Floyd and Warshall's plain loops.
        var expected = [[Double]](
            repeating: [Double](repeating: .infinity, count: 10), count: 10)
        for i in 0..<10 { expected[i][i] = 0 }
        for link in problem.links {
            expected[link.first][link.second] = min(
                expected[link.first][link.second], link.length)
            expected[link.second][link.first] = expected[link.first][link.second]
        }
        for k in 0..<10 {
            for i in 0..<10 {
                for j in 0..<10 {
                    expected[i][j] = min(expected[i][j], expected[i][k] + expected[k][j])
                }
            }
        }
        for i in 0..<10 {
            for j in 0..<10 { #expect(abs(problem.distance(i, j) - expected[i][j]) < 1e-9) }
        }
    }

    @Test("keeps actors that no chain joins apart by more than a link")
    func components() {
        let problem = StressLayoutTests.problem(4, [(0, 1, 100), (2, 3, 100)])
        #expect(problem.distance(0, 2) > 100 && problem.distance(0, 2) < 200)
        #expect(problem.distance(1, 0) == 100)
        // Without any link there is no length to go by; shapes 48 wide must not touch.
        #expect(StressLayoutTests.problem(2, []).distance(0, 1) > 48)
    }

    @Test("knows the links at each actor")
    func links() {
        let problem = StressLayoutTests.problem(3, [(0, 1, 1), (2, 1, 1)])
        #expect(problem.linksOf == [[0], [0, 1], [1]])
        #expect(problem.links[1].other(than: 2) == 1)
        #expect(problem.links[1].other(than: 1) == 2)
    }
}
