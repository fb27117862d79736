/// Numbers as most tables write them: digits, with a sign before them and a point among them.
enum PlainNumber {
    /// The number in a field, exact; `nil` if it is written otherwise or has more than fifteen
    /// digits, and for an empty field.
    static func value(of bytes: UnsafeRawBufferPointer) -> Double? {
        var index = 0
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative { index = 1 }
        var digits: UInt64 = 0
        var count = 0
        var decimals = -1
        while index < bytes.count {
            let digit = bytes[index] &- UInt8(ascii: "0")
            if digit < 10 {
                digits = digits &* 10 &+ UInt64(digit)
                count += 1
                if decimals >= 0 { decimals += 1 }
            } else if bytes[index] == UInt8(ascii: "."), decimals < 0, count > 0 {
                decimals = 0
            } else {
                return nil
            }
            index += 1
        }
        guard (1...15).contains(count), decimals != 0 else { return nil }
        // Both are exact, so their quotient is the nearest number.
        let value = Double(digits) / powers[max(decimals, 0)]
        return isNegative ? -value : value
    }

    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]
}
