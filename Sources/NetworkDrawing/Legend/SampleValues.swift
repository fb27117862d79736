/// The values that a legend shows of a scale.
enum SampleValues {
    /// Up to three of the values from small to large: the greatest, and those nearest to a third and
    /// to a twentieth of it.
    static func chosen(from values: some Sequence<Double>, maximum: Double) -> [Double] {
        let known = Set(values).filter { $0 > 0 && $0 <= maximum }.sorted()
        // By ratio, for 1 stands as far from 3 as 9 does.
        func distance(_ value: Double, _ share: Double) -> Double {
            max(value / maximum / share, share / (value / maximum))
        }
        var chosen: [Double] = []
        for share in [0.06, 0.3, 1] {
            let nearest = known.min { distance($0, share) < distance($1, share) }
            guard let nearest, nearest > chosen.last ?? 0 else { continue }
            chosen.append(nearest)
        }
        return chosen
    }
}
