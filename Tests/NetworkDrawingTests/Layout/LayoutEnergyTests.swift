import Testing

@testable import NetworkDrawing

@Suite("The energy of a placement")
struct LayoutEnergyTests {
    private func energy(_ positions: [Vector], _ links: [(Int, Int, Double)]) -> Double {
        LayoutEnergy(
            problem: StressLayoutTests.problem(positions.count, links), positions: positions
        ).total
    }

    /// A plain fault is worth about 1.
    private static let fault = 0.9

    @Test("is lower without actors that touch")
    func touching() {
        let links = [(0, 1, 100.0)]
        #expect(
            energy([Vector(-50, 0), Vector(50, 0)], links) + Self.fault
                < energy([Vector(-10, 0), Vector(10, 0)], links))
    }

    @Test("is lower without a line over an actor that is not its own")
    func covering() {
        let links = [(0, 1, 400.0)]
        let over = energy([Vector(-200, 0), Vector(200, 0), Vector(0, 0)], links)
        let beside = energy([Vector(-200, 0), Vector(200, 0), Vector(0, 60)], links)
        #expect(beside + Self.fault < over)
    }

    @Test("is lower without a crossing")
    func crossing() {
        let square = [Vector(-70, -70), Vector(70, -70), Vector(70, 70), Vector(-70, 70)]
        let crossed = energy(square, [(0, 2, 140), (1, 3, 140)])
        let plain = energy(square, [(0, 1, 140), (2, 3, 140)])
        #expect(plain + Self.fault < crossed)
    }

    @Test("counts no more once it is above a limit")
    func limit() {
        let problem = StressLayoutTests.random(9, seed: 2)
        let positions = StressLayout(problem).positions(seed: 1)
        let energy = LayoutEnergy(problem: problem, positions: positions)
        for vertex in 0..<9 {
            let place = positions[(vertex + 1) % 9] + Vector(3, 3)
            let whole = energy.energy(of: vertex, at: place)
            #expect(energy.energy(of: vertex, at: place, limit: whole + 1) == whole)
            let cut = energy.energy(of: vertex, at: place, limit: 0.001)
            #expect(cut > 0.001 && cut <= whole)
        }
    }
}
