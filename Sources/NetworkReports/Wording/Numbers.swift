internal import NetworkFormats

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

extension Double {
    /// The number with so many digits after the point, the same everywhere.
    public func fixed(_ digits: Int) -> String {
        let text = withVaList([self]) { number in
            // The longest number has 309 digits before the point.
            withUnsafeTemporaryAllocation(of: CChar.self, capacity: 320 + digits) { text in
                vsnprintf(text.baseAddress, text.count, "%.\(digits)f", number)
                return text.baseAddress.map { String(cString: $0) } ?? ""
            }
        }
        let isZero = text.allSatisfy { "-0.".contains($0) }
        return isZero && text.hasPrefix("-") ? String(text.dropFirst()) : text
    }

    /// The fewest digits that mean this number, without the noise of binary fractions and without a
    /// needless `.0`.
    public var shortest: String {
        let text = "\(withoutRoundingError)"
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
