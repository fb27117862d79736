internal import Foundation
internal import NetworkFormats

extension Double {
    /// The number with so many digits after the point, the same everywhere.
    public func fixed(_ digits: Int) -> String {
        let text = String(format: "%.\(digits)f", self)
        let isZero = text.allSatisfy { "-0.".contains($0) }
        return isZero && text.hasPrefix("-") ? String(text.dropFirst()) : text
    }

    /// The fewest digits that mean this number, without the noise of binary fractions and without a
    /// needless `.0`.
    public var shortest: String {
        let text = "\(withoutNoise)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

extension Int {
    /// The number and what it counts, such as `1 event` or `4 events`.
    public func of(_ singular: String, _ plural: String? = nil) -> String {
        "\(self) \(self == 1 ? singular : plural ?? singular + "s")"
    }

    /// What share of `whole` this is, such as `46 %`.
    public func share(of whole: Int) -> String {
        whole == 0 ? "–" : "\((Double(self) / Double(whole) * 100).fixed(0)) %"
    }
}
