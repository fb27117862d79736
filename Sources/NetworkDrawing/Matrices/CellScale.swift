/// The area of marks, in proportion to weight.
struct CellScale {
    private let maximum: Double
    private let areaOfMaximum: Double

    /// A scale on which each of some weights gets no more than its greatest area.
    init(_ weights: [(weight: Double, greatestArea: Double)]) {
        let maximum = weights.lazy.map(\.weight).max() ?? 0
        self.maximum = maximum
        // By shares of the maximum, for a unit of the smallest numbers has no finite area.
        areaOfMaximum =
            weights.lazy.filter { $0.weight > 0 }
            .map { $0.greatestArea / ($0.weight / maximum) }.min() ?? 0
    }

    func area(of weight: Double) -> Double {
        maximum > 0 ? areaOfMaximum * (weight / maximum) : 0
    }
}

extension CellTone.Form {
    /// What it fills of the square around it.
    private var share: Double {
        switch self {
        case .square: 1
        case .disc, .ring: .pi / 4
        case .diamond: 0.5
        }
    }

    /// How wide and high it is with an area.
    func extent(ofArea area: Double) -> Double { (area / share).squareRoot() }

    /// Its area in a square of a side.
    func area(in side: Double) -> Double { share * side * side }
}
