/// A civil day of the proleptic Gregorian calendar, without a time zone.
///
/// Stored as the number of days since 1 January 1970, so that days are compared, sorted and
/// subtracted as integers. Years 1 to 9999 can be written.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before it.
    public let number: Int32

    /// The day that lies `number` days after 1970-01-01.
    public init(number: Int32) {
        self.number = number
    }

    /// The day of a date, or `nil` where the calendar has no such day.
    ///
    /// - Parameters:
    ///   - year: 1 to 9999.
    ///   - month: 1 to 12.
    ///   - day: 1 to the length of the month.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Day.daysInMonth(month, of: year)
        else { return nil }
        self.init(number: Int32(Day.daysFromEpoch(year: year, month: month, day: day)))
    }

    /// The first day that can be written, 0001-01-01.
    public static let earliest = Day(number: -719_162)

    /// The last day that can be written, 9999-12-31.
    public static let latest = Day(number: 2_932_896)

    /// Year, month (1–12) and day of the month (1–31).
    public var components: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    /// The weekday, 1 (Monday) to 7 (Sunday).
    public var weekday: Int {
        (Int(number) + 3).modulo(7) + 1
    }

    /// Year and week of ISO 8601: weeks begin on Monday, and week 1 holds 4 January.
    public var isoWeek: (year: Int, week: Int) {
        let thursday = advanced(by: 4 - weekday)
        let year = thursday.components.year
        let firstDay = Day.daysFromEpoch(year: year, month: 1, day: 1)
        return (year, (Int(thursday.number) - firstDay) / 7 + 1)
    }

    /// The day that lies `days` later, held within the days that can be written.
    public func advanced(by days: Int) -> Day {
        let moved = Int(number) + days
        return Day(
            number: Int32(
                Swift.min(Swift.max(moved, Int(Day.earliest.number)), Int(Day.latest.number) + 1)))
    }

    /// The day that lies `months` calendar months later; the day of the month is lowered to the
    /// length of the month it lands in (31 January plus one month is 28 or 29 February). Held within
    /// the days that can be written, as `advanced(by:)` does.
    public func advanced(byMonths months: Int) -> Day {
        let (year, month, day) = components
        let total = year * 12 + (month - 1) + months
        let newYear = total.floorDivided(by: 12)
        let newMonth = total.modulo(12) + 1
        if newYear > 9999 { return Day.latest.advanced(by: 1) }
        if newYear < 1 { return .earliest }
        let clamped = Swift.min(day, Day.daysInMonth(newMonth, of: newYear))
        return Day(
            number: Int32(Day.daysFromEpoch(year: newYear, month: newMonth, day: clamped)))
    }

    /// Whole days from `self` to `other`; negative if `other` is earlier.
    public func days(to other: Day) -> Int {
        Int(other.number) - Int(number)
    }

    /// Orders days by time.
    public static func < (left: Day, right: Day) -> Bool {
        left.number < right.number
    }
}

extension Day: LosslessStringConvertible, Codable {
    /// The day written as `yyyy-MM-dd`, or `nil` if it is not one.
    public init?(_ description: String) {
        let bytes = Array(description.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Day.digits(bytes[0..<4]), let month = Day.digits(bytes[5..<7]),
            let day = Day.digits(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day as `yyyy-MM-dd`.
    public var description: String {
        let (year, month, day) = components
        return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
    }

    /// The number that up to eight digits write; no part of a date has more.
    static func digits(_ bytes: some Collection<UInt8>) -> Int? {
        guard bytes.count <= 8 else { return nil }
        var value = 0
        for byte in bytes {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return bytes.isEmpty ? nil : value
    }
}

extension Day {
    static func daysInMonth(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static func daysFromEpoch(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear.floorDivided(by: 400)
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
            - 719_468
    }
}

extension Int {
    func floorDivided(by divisor: Int) -> Int {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }

    func modulo(_ divisor: Int) -> Int {
        let remainder = self % divisor
        return remainder < 0 ? remainder + divisor : remainder
    }

    func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
