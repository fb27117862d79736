import Testing

@testable import NetworkDrawing

@Suite("Refinement")
struct RefinementTests {
    @Test("falls by refinement, the same for the same seed", arguments: [1, 2, 3, 4] as [UInt64])
    func refinement(seed: UInt64) {
        let problem = StressLayoutTests.random(12, seed: seed)
        let start = StressLayout(problem).positions(seed: seed, sweeps: 0)
        let refinement = Refinement(problem: problem, seed: seed)
        let refined = refinement.refine(start, moves: 3000)
        #expect(refined == refinement.refine(start, moves: 3000))
        #expect(
            LayoutEnergy(problem: problem, positions: refined).total
                < LayoutEnergy(problem: problem, positions: start).total / 2)
    }
}
