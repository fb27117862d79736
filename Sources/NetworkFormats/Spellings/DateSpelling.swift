internal import ActorNetworks

/// How a text writes a date otherwise than ISO 8601 has it, and what it may mean.
enum DateSpelling: Equatable {
    /// There is one reading: the month has its name, or the year comes first with four digits.
    case certain(WrittenDate)
    /// There is one reading, but for the century.
    case shortYear(WrittenDate)
    /// A number of days, as spreadsheets count them from 1900.
    case serial(WrittenDate)
    /// Seconds or milliseconds since 1970, as computers count them.
    case stamp(WrittenDate)
    /// A day of eight digits or a year that a program took for a number: `20230101.0`.
    case float(WrittenDate)
    /// Three numbers, whose order must be known.
    case digits(DateDigits)

    /// The first year that two digits mean; they reach to 99 years later, as in spreadsheets.
    static let firstShortYear = 1930

    /// Looks at a text that is no ISO date; a time of day after it is passed over.
    init?(_ text: String) {
        let date = Self.withoutTime(text)
        if let digits = DateDigits(date) {
            if digits.isYearFirst {
                guard let day = digits.day(.ymd) else { return nil }
                self = .certain(WrittenDate(day))
            } else {
                self = .digits(digits)
            }
        } else if let serial = Self.serial(text) {
            self = .serial(WrittenDate(serial))
        } else if let stamp = Self.stamp(text) {
            self = .stamp(WrittenDate(stamp))
        } else if let float = Self.float(text) {
            self = .float(float)
        } else if let named = Self.named(date) {
            self = named
        } else if let period = Self.period(date) {
            self = .certain(period)
        } else {
            return nil
        }
    }

    /// The year of two digits or of four.
    static func year(_ number: Int, digits: Int) -> Int? {
        switch digits {
        case 4: number
        case 2: number + (number < firstShortYear % 100 ? 2000 : 1900)
        default: nil
        }
    }

    /// `42862` or `42862.5`: day 1 is 1900-01-01, and the 29th of February 1900 that never was is
    /// counted.
    private static func serial(_ text: String) -> Day? {
        let parts = text.split(
            maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { ".,".contains($0) })
        guard let days = parts.first, days.utf8.count == 5, let number = Int(days),
            number >= 10_000,
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        return Day(year: 1899, month: 12, day: 30)?.advanced(by: number)
    }

    /// `1493856000` or `1493856000000`: seconds or milliseconds since 1970.
    private static func stamp(_ text: String) -> Day? {
        guard (9...13).contains(text.utf8.count), text.utf8.count != 11,
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text)
        else { return nil }
        let seconds = text.utf8.count > 11 ? number / 1000 : number
        return Day(year: 1970, month: 1, day: 1)?.advanced(by: seconds / 86_400)
    }

    /// `20230101.0`, `2.0230101E7` or `2023.0`, where no digit is lost.
    private static func float(_ text: String) -> WrittenDate? {
        let bytes = text.utf8
        guard bytes.count <= 20, bytes.first.map({ (0x30...0x39).contains($0) }) == true,
            bytes.allSatisfy({ (0x30...0x39).contains($0) || ".,eE+".utf8.contains($0) }),
            let number = Double(text.replacing(text: ",", with: ".")),
            let whole = Int(exactly: number)
        else { return nil }
        let digits = String(whole)
        let mantissa = text.prefix { $0 != "e" && $0 != "E" }.count { $0.isNumber }
        guard digits.utf8.count == 8 || digits.utf8.count == 4, mantissa >= digits.utf8.count,
            text != digits
        else { return nil }
        return try? WrittenDate(parsing: digits)
    }

    /// `4 May 2017`, `01Jun2018`, `8 de enero de 2016`, `May 4th, 2017`, `4. Mai 2017`, `1er mai 2017`, `7-Jun-17` or `May 2017`.
    private static func named(_ text: Substring) -> DateSpelling? {
        var words = text.split { $0.isWhitespace || ",.-/".contains($0) }
        if words.count == 4, let first = words.first, MonthNames.isWeekday(first) {
            words.removeFirst()
        }
        words.removeAll { ["de", "del", "of"].contains($0.lowercased()) }
        if words.count == 1, let only = words.first { words = parts(of: only) }
        guard (2...3).contains(words.count) else { return nil }
        var month: Int?
        var numbers: [(value: Int, digits: Int)] = []
        for word in words {
            if let number = number(in: word) {
                numbers.append(number)
            } else if month == nil, let number = MonthNames.number(of: word) {
                month = number
            } else {
                return nil
            }
        }
        guard let month, numbers.count == words.count - 1 else { return nil }
        if numbers.count == 1 {
            guard numbers[0].digits == 4 else { return nil }
            return WrittenDate(year: numbers[0].value, month: month).map { .certain($0) }
        }
        // The year comes last, unless it is known by its four digits.
        let (day, year) =
            numbers[0].digits == 4 ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
        guard day.digits <= 2, let number = Self.year(year.value, digits: year.digits),
            let date = Day(year: number, month: month, day: day.value)
        else { return nil }
        return year.digits == 2 ? .shortYear(WrittenDate(date)) : .certain(WrittenDate(date))
    }

    /// What `01Jun2018` is made of, as SAS and Stata write it; none of other words.
    private static func parts(of word: Substring) -> [Substring] {
        let day = word.prefix { $0.isASCII && $0.isNumber }
        let month = word[day.endIndex...].prefix(while: \.isLetter)
        let year = word[month.endIndex...]
        return (1...2).contains(day.count) && month.count >= 3 && [2, 4].contains(year.count)
            ? [day, month, year] : []
    }

    /// `2016-Q1`, `2016Q1`, `Q1 2016`, `Q1/2016` or `1Q2016`, `2016-W13`, or `2016m3`.
    private static func period(_ text: Substring) -> WrittenDate? {
        guard text.utf8.count <= 12, text.count(where: { " -/.".contains($0) }) <= 1 else {
            return nil
        }
        let signs = text.uppercased().filter { !" -/.".contains($0) }
        let parts = signs.split(separator: "Q", omittingEmptySubsequences: false)
        let name: String
        if parts.count == 2, let (year, quarter) = yearAndQuarter(parts.map(String.init)) {
            name = "\(year)-Q\(quarter)"
        } else if signs.dropFirst(4).first == "M", let year = Int(signs.prefix(4)),
            let month = Int(signs.dropFirst(5))
        {
            return WrittenDate(year: year, month: month)
        } else if signs.dropFirst(4).first == "W" {
            name = "\(signs.prefix(4))-\(signs.dropFirst(4))"
        } else {
            return nil
        }
        guard let window = try? Window(parsing: name), let first = window.start,
            let last = window.lastDay
        else { return nil }
        return WrittenDate(from: first, through: last)
    }

    /// What stands on both sides of the Q: `2016` and `1`, `1` and `2016`, or nothing and `12016`.
    private static func yearAndQuarter(_ parts: [String]) -> (year: String, quarter: String)? {
        switch (parts[0].count, parts[1].count) {
        case (4, 1): (parts[0], parts[1])
        case (1, 4): (parts[1], parts[0])
        case (0, 5): (String(parts[1].dropFirst()), String(parts[1].prefix(1)))
        default: nil
        }
    }

    /// `4`, `04`, `4th`, `1er`.
    private static func number(in word: Substring) -> (value: Int, digits: Int)? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        let rest = word[digits.endIndex...].lowercased()
        guard digits.count <= 4, let value = Int(digits),
            rest.isEmpty || digits.count <= 2 && ["st", "nd", "rd", "th", "er"].contains(rest)
        else { return nil }
        return (value, digits.count)
    }

    /// A text without the time of day after it: `13.04.2017 14:30`.
    private static func withoutTime(_ text: String) -> Substring {
        guard let colon = text.firstIndex(of: ":") else { return text[...] }
        let hours = text[..<colon].reversed().prefix { $0.isASCII && $0.isNumber }.count
        let start = text.index(colon, offsetBy: -hours)
        let time = text[start...]
        let signs: Set<Character> = [":", ".", ",", "+", "-", " ", "\u{A0}", "\u{202F}"]
        guard (1...2).contains(hours), start > text.startIndex,
            time.allSatisfy({ $0.isASCII && $0.isNumber || signs.contains($0) || $0.isLetter }),
            time.dropFirst(hours + 1).prefix(2).count(where: { $0.isNumber }) == 2,
            time.split(whereSeparator: { !$0.isLetter }).allSatisfy({
                ["am", "pm", "z", "utc", "gmt", "uhr"].contains($0.lowercased())
            })
        else { return text[...] }
        var date = text[..<start]
        guard let sign = date.last, sign == "T" || sign == "," || sign.isWhitespace else {
            return text[...]
        }
        while let sign = date.last, sign == "T" || sign == "," || sign.isWhitespace {
            date.removeLast()
        }
        return date
    }
}
