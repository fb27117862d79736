/// The pen for a weight: the square root keeps the strongest from drowning the rest.
struct WidthScale: Equatable {
    /// The weight that takes the widest pen.
    let maximum: Double

    private static let thinnest = 1.1
    private static let widest = 6.5
    /// Below it, round numbers would not be numbers any more.
    private static let smallestShown = 1e-300

    func width(of weight: Double) -> Double {
        guard maximum > 0 else { return Self.thinnest }
        let share = weight < maximum ? (weight / maximum).squareRoot() : 1
        return ((Self.thinnest + (Self.widest - Self.thinnest) * share) * 100).rounded() / 100
    }

    /// Up to three round weights from small to large, for the legend.
    var samples: [Double] {
        guard maximum >= Self.smallestShown, maximum.isFinite else { return [] }
        var samples: [Double] = []
        for share in [0.06, 0.3, 1.0] {
            let round = Self.rounded(maximum * share)
            if round > (samples.last ?? 0) { samples.append(round) }
        }
        return samples
    }

    /// The greatest of 1, 2 and 5 times a power of ten that is not above `value`.
    private static func rounded(_ value: Double) -> Double {
        var power = 1.0
        while power > value { power /= 10 }
        while power * 10 <= value { power *= 10 }
        return (value >= power * 5 ? 5 : value >= power * 2 ? 2 : 1) * power
    }
}
