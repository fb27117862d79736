internal import ActorNetworks

/// A date as a table writes it: a day, a week, a month, a quarter or a year.
struct WrittenDate: Equatable {
    /// The first day of what is written.
    let first: Day
    /// How much of the date is written.
    let precision: EventDate.Precision

    /// The last day of a quarter or a week; `nil` for what has a precision.
    private let lastOfPeriod: Day?

    /// The last day of what is written.
    var last: Day { lastOfPeriod ?? precision.unit.next(after: first).advanced(by: -1) }

    /// Whether it is a quarter or a week.
    var isPeriod: Bool { lastOfPeriod != nil }

    /// A whole date.
    init(_ day: Day) {
        first = day
        precision = .day
        lastOfPeriod = nil
    }

    /// A quarter or a week, whose days count.
    init(from first: Day, through last: Day) {
        self.first = first
        precision = .day
        lastOfPeriod = last
    }

    /// A month of a year; `nil` if there is none such.
    init?(year: Int, month: Int) {
        guard let first = Day(year: year, month: month, day: 1) else { return nil }
        self.first = first
        precision = .month
        lastOfPeriod = nil
    }

    /// Reads `2016-03-30`, `20160330`, `2016-03` or `2016`; a time of day after a full date is
    /// passed over.
    ///
    /// - Throws: what is wrong and what to write instead; a date such as 03/04/2016 is refused,
    ///   because it means different days to different readers.
    init(parsing text: String) throws(WrittenDateError) {
        let bytes = Array(text.utf8)
        switch bytes.count {
        case 4:
            guard let year = Self.number(bytes[...]) else { throw Self.refusal(of: text) }
            try self.init(year, 1, 1, .year, text)
        case 7 where bytes[4] == UInt8(ascii: "-"):
            guard let year = Self.number(bytes[..<4]), let month = Self.number(bytes[5...]) else {
                throw Self.refusal(of: text)
            }
            try self.init(year, month, 1, .month, text)
        case 8:
            guard let digits = Self.number(bytes[...]) else { throw Self.refusal(of: text) }
            try self.init(digits / 10_000, digits / 100 % 100, digits % 100, .day, text)
        case _ where Self.isDay(bytes):
            guard let year = Self.number(bytes[..<4]), let month = Self.number(bytes[5..<7]),
                let day = Self.number(bytes[8..<10])
            else { throw Self.refusal(of: text) }
            try self.init(year, month, day, .day, text)
        default: throw Self.refusal(of: text)
        }
    }

    private init(
        _ year: Int, _ month: Int, _ day: Int, _ precision: EventDate.Precision, _ text: String
    ) throws(WrittenDateError) {
        guard let first = Day(year: year, month: month, day: day) else {
            throw .notInCalendar(text)
        }
        self.first = first
        self.precision = precision
        lastOfPeriod = nil
    }

    /// Whether the bytes are `dddd-dd-dd`, alone or followed by a time of day.
    private static func isDay(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
            return false
        }
        guard bytes.count > 10 else { return true }
        return (bytes[10] == UInt8(ascii: "T") || bytes[10] == ASCII.space) && bytes.count >= 16
            && number(bytes[11..<13]) != nil && bytes[13] == UInt8(ascii: ":")
            && number(bytes[14..<16]) != nil
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count <= 8 else { return nil }
        var value = 0
        for byte in bytes {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }

    /// Finds out what a text that is no date was meant to be.
    private static func refusal(of text: String) -> WrittenDateError {
        let parts = text.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
        let numbers = parts.compactMap { number(Array($0.utf8)[...]) }
        guard parts.count == 3, numbers.count == 3,
            parts.allSatisfy({ (1...4).contains($0.utf8.count) })
        else { return unknown(text) }
        if parts[0].utf8.count == 4 {
            return Day(year: numbers[0], month: numbers[1], day: numbers[2])
                .map { .otherForm(text, meaning: $0) } ?? unknown(text)
        }
        guard parts[2].utf8.count == 4 else { return unknown(text) }
        let dayFirst = Day(year: numbers[2], month: numbers[1], day: numbers[0])
        let monthFirst = Day(year: numbers[2], month: numbers[0], day: numbers[1])
        switch (dayFirst, monthFirst) {
        case (let one?, let other?) where one != other:
            return .ambiguous(
                text, [.init(order: .dmy, day: one), .init(order: .mdy, day: other)])
        case (let day?, _), (nil, let day?): return .otherForm(text, meaning: day)
        case (nil, nil): return unknown(text)
        }
    }

    private static func unknown(_ text: String) -> WrittenDateError {
        DateForm.recognised(text) ?? .notADate(text)
    }
}
