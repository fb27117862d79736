internal import ActorNetworks

/// Three numbers with one sign between them, of which one is a day, one a month and one a year.
struct DateDigits: Equatable {
    typealias Order = ReadingChoices.DateOrder

    /// The sign between the numbers.
    let separator: Character
    private let numbers: [Int]
    private let digits: [Int]

    /// `30.3.2016`, `3/30/16` or `30. 3. 2016`; `nil` for anything else.
    init?(_ text: Substring) {
        guard let sign = text.first(where: { "./-".contains($0) }) else { return nil }
        let parts = text.split(separator: sign, omittingEmptySubsequences: false).map { part in
            part.drop { $0 == " " }
        }
        guard parts.count == 3,
            parts.allSatisfy({ part in
                (1...4).contains(part.utf8.count)
                    && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
            })
        else { return nil }
        separator = sign
        numbers = parts.compactMap { Int($0) }
        digits = parts.map(\.utf8.count)
        guard digits[1] <= 2, digits[0] != 3, digits[2] != 3,
            !(digits[0] == 4 && digits[2] == 4)
        else { return nil }
    }

    /// Whether four digits at the beginning are the year.
    var isYearFirst: Bool { digits[0] == 4 }

    /// Whether the year has two digits or one.
    var isShort: Bool { digits[0] <= 2 && digits[2] <= 2 }

    /// The day in an order; `nil` if there is none such.
    func day(_ order: Order) -> Day? {
        let (year, month, day) =
            switch order {
            case .dmy: (2, 1, 0)
            case .mdy: (2, 0, 1)
            case .ymd: (0, 1, 2)
            }
        guard digits[month] <= 2, digits[day] <= 2,
            let number = DateSpelling.year(numbers[year], digits: digits[year])
        else { return nil }
        return Day(year: number, month: numbers[month], day: numbers[day])
    }

    /// The days in every order that is in use for the sign: with two digits, a year comes first
    /// where there are hyphens.
    var readings: [DateReading] {
        let orders: [Order] = isShort && separator == "-" ? [.dmy, .mdy, .ymd] : [.dmy, .mdy]
        return orders.compactMap { order in day(order).map { DateReading(order: order, day: $0) } }
    }
}

/// A day that a text may mean, and the order of day, month and year by which it does.
struct DateReading: Equatable {
    let order: ReadingChoices.DateOrder
    let day: Day
}
