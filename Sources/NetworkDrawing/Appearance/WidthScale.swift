/// The pen for a weight: the square root keeps the strongest from drowning the rest.
struct WidthScale: Equatable {
    /// The weight that takes the widest pen.
    let maximum: Double

    private static let thinnest = 1.1
    private static let widest = 6.5
    func width(of weight: Double) -> Double {
        guard maximum > 0 else { return Self.thinnest }
        let share = weight < maximum ? (weight / maximum).squareRoot() : 1
        return ((Self.thinnest + (Self.widest - Self.thinnest) * share) * 100).rounded() / 100
    }

    /// Up to three of the weights from small to large, for the legend: the greatest, and those
    /// nearest to a third and to a twentieth of it.
    func samples(of weights: some Sequence<Double>) -> [Double] {
        let known = Set(weights).filter { $0 > 0 && $0 <= maximum }.sorted()
        var samples: [Double] = []
        for share in [0.06, 0.3, 1] {
            // By ratio, for 1 stands as far from 3 as 9 does.
            let nearest = known.min { distance($0, share) < distance($1, share) }
            guard let nearest, nearest > samples.last ?? 0 else { continue }
            samples.append(nearest)
        }
        return samples
    }

    private func distance(_ weight: Double, _ share: Double) -> Double {
        max(weight / maximum / share, share / (weight / maximum))
    }
}
