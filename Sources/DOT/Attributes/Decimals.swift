/// Numbers as DOT wants them: a point, no exponent, no grouping, whatever the locale.
enum Decimals {
    /// The shortest decimal that reads back as the same number; `nil` if it is not finite.
    static func text(_ number: Double) -> String? {
        guard number.isFinite else { return nil }
        guard number != 0 else { return "0" }
        let sign = number < 0 ? "-" : ""
        let (digits, pointAt) = significant(number.magnitude.description)
        if pointAt <= 0 {
            return sign + "0." + String(repeating: "0", count: -pointAt) + digits
        }
        if pointAt >= digits.count {
            return sign + digits + String(repeating: "0", count: pointAt - digits.count)
        }
        return sign + digits.prefix(pointAt) + "." + digits.dropFirst(pointAt)
    }

    static func joined(_ numbers: [Double], separator: String) -> String? {
        let texts = numbers.compactMap(text)
        return texts.count == numbers.count ? texts.joined(separator: separator) : nil
    }

    /// The digits of a number without zeros at either end, and the place of the point among them.
    private static func significant(_ description: String) -> (digits: String, pointAt: Int) {
        let parts = description.split(separator: "e")
        let exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
        let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let fraction = mantissa.count == 2 ? mantissa[1] : ""
        let all = String(mantissa[0]) + fraction
        let leading = all.prefix { $0 == "0" }.count
        var digits = all.dropFirst(leading)
        while digits.last == "0" { digits.removeLast() }
        return (String(digits), mantissa[0].count + exponent - leading)
    }
}
