/// How far apart two costs are if they differ.
struct Precision {
    /// What a division has to cost less to be better.
    let advance: Double

    private let step: Double
    private let tolerance: Double

    init(of form: SignedForm) {
        step = form.step
        tolerance = step > 0 ? 1e-6 * step : 1e-9 * form.total
        advance = step > 0 ? step - tolerance : tolerance
    }

    /// What a bound comes to, as costs are multiples of the step.
    func rounded(_ bound: Double) -> Double {
        step > 0 ? step * ((bound - tolerance) / step).rounded(.up) : bound
    }

    /// The most that counts as the same cost.
    func same(as cost: Double) -> Double { cost + tolerance }
}
