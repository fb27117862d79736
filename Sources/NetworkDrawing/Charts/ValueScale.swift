#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// The upright axis of a chart: a range of values with round ticks.
struct ValueScale: Equatable {
    /// The values at the lower and at the upper end.
    let range: ClosedRange<Double>
    /// Round values within the range, ascending.
    let ticks: [Double]
    /// How many digits after the point tell the ticks apart.
    let digits: Int

    /// A scale on which all values have a place.
    ///
    /// It begins at 0 where no value is negative and the least is less than half of the greatest: a
    /// line twice as high then stands for twice as much. Where `startsAtZero`, it does so wherever no value
    /// is negative.
    init(fitting values: some Sequence<Double>, count: Int = 5, startsAtZero: Bool = false) {
        var (low, high) = (Double.infinity, -Double.infinity)
        for value in values where value.isFinite {
            low = min(low, value)
            high = max(high, value)
        }
        guard low <= high else {
            (range, ticks, digits) = (0...1, [0, 1], 0)
            return
        }
        if low >= 0, startsAtZero || low < high / 2 || low == high { low = 0 }
        if high <= 0, high > low / 2 || low == high { high = 0 }
        if low == high { high = low + 1 }
        let step = Self.roundStep((high - low) / Double(max(1, count)))
        let (first, last) = ((low / step).rounded(.down), (high / step).rounded(.up))
        range = (first * step)...(last * step)
        ticks = (0...Int(last - first)).map { (first + Double($0)) * step }
        digits = max(0, Int((-log10(step) - 1e-9).rounded(.up)))
    }

    /// The next of 1, 2 and 5 times a power of ten.
    private static func roundStep(_ step: Double) -> Double {
        let power = pow(10, log10(step).rounded(.down))
        for factor in [1.0, 2, 5] where factor * power >= step * (1 - 1e-9) {
            return factor * power
        }
        return 10 * power
    }

    /// A tick in figures.
    func label(_ tick: Double) -> String {
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let whole = (abs(tick) * scale).rounded()
        guard digits > 0 else { return Wording.grouped(Int(tick.rounded())) }
        let (units, parts) = (Int(whole / scale), Int(whole.truncatingRemainder(dividingBy: scale)))
        let fraction = String(parts)
        let zeros = String(repeating: "0", count: digits - fraction.count)
        return (tick < 0 && whole > 0 ? "−" : "") + "\(Wording.grouped(units)).\(zeros)\(fraction)"
    }
}
