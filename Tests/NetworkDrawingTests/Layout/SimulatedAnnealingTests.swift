import Testing

@testable import NetworkDrawing

@Suite("Simulated annealing")
struct SimulatedAnnealingTests {
    @Test("lowers the energy, the same for the same seed", arguments: [1, 2, 3, 4] as [UInt64])
    func falling(seed: UInt64) {
        let problem = StressLayoutTests.random(12, seed: seed)
        let start = StressLayout(problem).positions(seed: seed, sweeps: 0)
        let annealing = SimulatedAnnealing(problem: problem, seed: seed)
        let annealed = annealing.anneal(start, moves: 3000)
        #expect(annealed == annealing.anneal(start, moves: 3000))
        #expect(
            LayoutEnergy(problem: problem, positions: annealed).total
                < LayoutEnergy(problem: problem, positions: start).total / 2)
    }
}
