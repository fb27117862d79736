/// The area of an actor's shape for its score, on a straight line from a smallest to a largest.
struct AreaScale: Equatable {
    /// The score that takes the largest shape.
    let maximum: Double
    /// The area of a shape without a score in square points.
    let smallest: Double
    /// The area of the shape with the greatest score.
    let largest: Double

    private static let bounds = (least: 1400.0, most: 4400.0)

    /// The scale of a picture: the more actors there are and the narrower the page is, the less room
    /// each can have.
    init(maximum: Double, actors: Int, pageWidth: Double) {
        self.maximum = maximum
        let fair = 0.22 * pageWidth * pageWidth / Double(max(1, actors))
        largest = min(Self.bounds.most, max(Self.bounds.least, fair)).rounded()
        smallest = max(220, 0.06 * largest).rounded()
    }

    private init(maximum: Double, smallest: Double, largest: Double) {
        self.maximum = maximum
        self.smallest = smallest
        self.largest = largest
    }

    /// The same with shapes at whose outlines so much of lines finds a place, in points for each score;
    /// up to a fourth of the largest, so that sizes can still be told apart.
    func withRoom(for lines: [(score: Double, length: Double)]) -> AreaScale {
        var needed = smallest
        for (score, length) in lines {
            let share = share(of: score)
            guard share < 1 else { continue }
            // The way around an ellipse of the usual breadth, 3 : 2, is 8.01 times half its height.
            let area = 1.5 * Double.pi * (length / 8.01) * (length / 8.01)
            needed = max(needed, (area - largest * share) / (1 - share))
        }
        return AreaScale(
            maximum: maximum, smallest: min(needed, max(smallest, largest / 4)).rounded(),
            largest: largest)
    }

    /// The area for a score in square points.
    func area(of score: Double) -> Double {
        smallest + (largest - smallest) * share(of: score)
    }

    /// The score as a share of the greatest, 0 to 1.
    func share(of score: Double) -> Double {
        maximum > 0 ? min(1, score / maximum) : 0
    }
}
