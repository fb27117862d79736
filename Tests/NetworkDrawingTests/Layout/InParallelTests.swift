import Testing

@testable import NetworkDrawing

@Suite("Work in parallel")
struct InParallelTests {
    @Test("does work in parallel in the order of the questions")
    func parallel() {
        #expect(InParallel.map(Array(0..<500)) { $0 * $0 } == (0..<500).map { $0 * $0 })
        #expect(InParallel.map([Int]()) { $0 }.isEmpty)
    }
}
