internal import ActorNetworks

/// The ten bytes of a field that may be a day, `2016-03-30`, which are compared as two numbers.
struct PlainDate: Equatable {
    private let head: UInt64
    private let tail: UInt16

    /// The bytes of a field, or `nil` if they are not ten.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count == 10 else { return nil }
        head = UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
        tail = UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt16.self))
    }

    /// The day, or `nil` if it is written otherwise, or not in the calendar.
    var day: Day? {
        guard byte(4) == UInt8(ascii: "-"), byte(7) == UInt8(ascii: "-"),
            let year = number(0..<4), let month = number(5..<7), let day = number(8..<10)
        else { return nil }
        return Day(year: year, month: month, day: day)
    }

    private func byte(_ index: Int) -> UInt8 {
        index < 8
            ? UInt8(truncatingIfNeeded: head >> UInt64(56 - 8 * index))
            : UInt8(truncatingIfNeeded: tail >> UInt16(72 - 8 * index))
    }

    private func number(_ range: Range<Int>) -> Int? {
        var number = 0
        for index in range {
            let digit = byte(index) &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            number = number * 10 + Int(digit)
        }
        return number
    }
}
