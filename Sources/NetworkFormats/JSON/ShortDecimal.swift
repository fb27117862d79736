extension Double {
    /// Appends the fewest digits that mean `withoutRoundingError`, without a needless `.0`: the same
    /// text as `"\(withoutRoundingError)"`, many times as fast.
    ///
    /// Where twelve digits are all there is, the nearest double to a decimal of so few digits means no
    /// other such decimal, so the digits are known before they are searched for.
    func appendWithoutRoundingError(to bytes: inout [UInt8]) {
        let magnitude = abs(self)
        guard magnitude > 0, magnitude < 1e12 else { return appendShortest(to: &bytes) }
        var (scale, places) = (1.0, 0)
        while magnitude * scale < 1e11, scale < 1e22 {
            scale *= 10
            places += 1
        }
        var number = UInt64((magnitude * scale).rounded())
        guard number > 0 else { return appendShortest(to: &bytes) }
        while places > 0, number % 10 == 0 {
            number /= 10
            places -= 1
        }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 48) { text in
            let start = Self.write(number, places: places, isNegative: self < 0, atEndOf: text)
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        }
    }

    /// Writes `number` · 10⁻ᵖ at the end of some room; returns where it begins.
    private static func write(
        _ number: UInt64, places: Int, isNegative: Bool,
        atEndOf text: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        var place = text.count
        func put(_ byte: UInt8) {
            place -= 1
            text[place] = byte
        }
        var digits = 1
        var power: UInt64 = 10
        while number >= power {
            digits += 1
            power *= 10
        }
        var rest = number
        let exponent = digits - 1 - places
        var untilPoint = places
        if exponent < -4 {
            // Two digits at least, as 1e-05.
            put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: -exponent % 10))
            put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: -exponent / 10))
            put(UInt8(ascii: "-"))
            put(UInt8(ascii: "e"))
            untilPoint = digits - 1
        }
        let count = max(digits, untilPoint + 1)
        for digit in 0..<count {
            if digit == untilPoint, untilPoint > 0 { put(UInt8(ascii: ".")) }
            put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        }
        if isNegative { put(UInt8(ascii: "-")) }
        return place
    }

    private func appendShortest(to bytes: inout [UInt8]) {
        let text = "\(withoutRoundingError)"
        bytes.append(contentsOf: text.hasSuffix(".0") ? text.utf8.dropLast(2) : text.utf8[...])
    }
}

extension Int {
    /// Appends the digits of the number, with its sign if it is negative.
    func appendDigits(to bytes: inout [UInt8]) {
        if self < 0 { bytes.append(UInt8(ascii: "-")) }
        let start = bytes.count
        var rest = magnitude
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }
}
