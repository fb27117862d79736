internal import Foundation

extension Double {
    /// The number with so many digits after the point, the same everywhere.
    func fixed(_ digits: Int) -> String {
        let text = String(format: "%.\(digits)f", self)
        let isZero = text.allSatisfy { "-0.".contains($0) }
        return isZero && text.hasPrefix("-") ? String(text.dropFirst()) : text
    }

    /// The number without the noise that adding decimal fractions leaves: 93.1, where the sum of
    /// its parts says 93.10000000000001. Twelve digits stay.
    var withoutNoise: Double { isFinite ? Double(String(format: "%.12g", self)) ?? self : self }

    /// The fewest digits that mean this number, without noise and without a needless `.0`.
    var shortest: String {
        let text = "\(withoutNoise)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

extension Int {
    /// The number and what it counts, such as `1 event` or `4 events`.
    func of(_ singular: String, _ plural: String? = nil) -> String {
        "\(self) \(self == 1 ? singular : plural ?? singular + "s")"
    }

    /// What share of `whole` this is, such as `46 %`.
    func share(of whole: Int) -> String {
        whole == 0 ? "–" : "\((Double(self) / Double(whole) * 100).fixed(0)) %"
    }
}
