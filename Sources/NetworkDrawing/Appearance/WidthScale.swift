/// The pen for a weight: the square root keeps the strongest from drowning the rest.
struct WidthScale: Equatable {
    /// The weight that takes the widest pen.
    let maximum: Double

    static let thinnest = 1.0
    static let widest = 5.2

    /// The pen of a weight in points.
    func width(of weight: Double) -> Double {
        guard maximum > 0 else { return Self.thinnest }
        let share = weight < maximum ? (weight / maximum).squareRoot() : 1
        return ((Self.thinnest + (Self.widest - Self.thinnest) * share) * 100).rounded() / 100
    }

    /// Weights for the legend, out of those that occur.
    func samples(of weights: some Sequence<Double>) -> [Double] {
        SampleValues.chosen(from: weights, maximum: maximum)
    }
}
