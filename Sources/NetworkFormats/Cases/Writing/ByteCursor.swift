/// Writes text into memory that is known to be large enough, one piece behind the other.
struct ByteCursor {
    private let base: UnsafeMutablePointer<UInt8>
    private let capacity: Int

    /// How many bytes are written.
    private(set) var count = 0

    /// The most that ``put(_:)-(Double)`` writes.
    static let longestDouble = 32

    /// The most that ``put(_:)-(Int)`` writes.
    static let longestInt = 20

    /// Begins where `bytes` begin, of which there is at least one.
    init?(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress else { return nil }
        self.base = base
        capacity = bytes.count
    }

    /// Writes a byte.
    @inline(__always)
    mutating func put(_ byte: UInt8) {
        assert(count < capacity)
        base[count] = byte
        count += 1
    }

    /// Writes some bytes.
    @inline(__always)
    mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
        assert(count + bytes.count <= capacity)
        guard let start = bytes.baseAddress else { return }
        (base + count).update(from: start, count: bytes.count)
        count += bytes.count
    }

    /// Writes the digits of a number, with its sign if it is negative.
    mutating func put(_ number: Int) {
        assert(count + Self.longestInt <= capacity)
        if number < 0 { put(UInt8(ascii: "-")) }
        put(digits: UInt64(number.magnitude))
    }

    /// Writes the fewest digits that mean `withoutRoundingError`, without a needless `.0`: the same
    /// text as `"\(withoutRoundingError)"`, many times as fast.
    ///
    /// Where twelve digits are all there is, the nearest double to a decimal of so few digits means no
    /// other such decimal, so the digits are known before they are searched for.
    mutating func put(_ number: Double) {
        assert(count + Self.longestDouble <= capacity)
        let magnitude = abs(number)
        guard magnitude > 0, magnitude < 1e12 else { return put(shortest: number) }
        let whole = UInt64(magnitude)
        if Double(whole) == magnitude {
            if number < 0 { put(UInt8(ascii: "-")) }
            return put(digits: whole)
        }
        let powers = Self.powersOfTen
        // A power of two is at least so many powers of ten; the rest is found by trying.
        var places = max(0, 10 - Int((Double(magnitude.exponent) + 1) * 0.302))
        places = min(places, powers.count - 1)
        while places > 0, magnitude * powers[places - 1] >= 1e11 { places -= 1 }
        while places < powers.count - 1, magnitude * powers[places] < 1e11 { places += 1 }
        let scaled = magnitude * powers[places]
        // Above a thousand, a half can be added without rounding; the library's way is a call.
        var decimal = UInt64(scaled < 1000 ? scaled.rounded() : scaled + 0.5)
        guard decimal > 0 else { return put(shortest: number) }
        while places > 0, decimal % 10 == 0 {
            decimal /= 10
            places -= 1
        }
        if number < 0 { put(UInt8(ascii: "-")) }
        put(decimal, places: places)
    }

    /// 1 to 10²², all of them exact.
    private static let powersOfTen: [Double] = (0...22).reduce(into: [1.0]) { powers, power in
        if power > 0 { powers.append(powers[power - 1] * 10) }
    }

    @inline(__always)
    private static func digitCount(_ number: UInt64) -> Int {
        var digits = 1
        var power: UInt64 = 10
        while number >= power {
            digits += 1
            let (next, isTooLarge) = power.multipliedReportingOverflow(by: 10)
            if isTooLarge { break }
            power = next
        }
        return digits
    }

    @inline(__always)
    private mutating func put(digits number: UInt64) {
        let digits = Self.digitCount(number)
        var rest = number
        for place in stride(from: count + digits - 1, through: count, by: -1) {
            base[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        count += digits
    }

    /// Writes `number` · 10⁻ᵖ.
    private mutating func put(_ number: UInt64, places: Int) {
        if places == 0 { return put(digits: number) }
        let digits = Self.digitCount(number)
        let exponent = digits - 1 - places
        let isScientific = exponent < -4
        let afterPoint = isScientific ? digits - 1 : places
        let written = max(digits, afterPoint + 1)
        var place = count + written + (afterPoint > 0 ? 1 : 0)
        let end = place
        var rest = number
        for digit in 0..<written {
            if digit == afterPoint, afterPoint > 0 {
                place -= 1
                base[place] = UInt8(ascii: ".")
            }
            place -= 1
            base[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        count = end
        guard isScientific else { return }
        // Two digits at least, as 1e-05.
        put(UInt8(ascii: "e"))
        put(UInt8(ascii: "-"))
        if exponent > -10 { put(UInt8(ascii: "0")) }
        put(digits: UInt64(-exponent))
    }

    private mutating func put(shortest number: Double) {
        let text = "\(number.withoutRoundingError)"
        for byte in text.hasSuffix(".0") ? text.utf8.dropLast(2) : text.utf8[...] { put(byte) }
    }
}
