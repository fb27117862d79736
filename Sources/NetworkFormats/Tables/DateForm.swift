internal import ActorNetworks

/// Forms in which dates come and which are not read: each is named, with what to write instead.
enum DateForm {
    /// What a text that is no date was meant to be; `nil` if that cannot be told.
    static func recognised(_ text: String) -> WrittenDateError? {
        damaged(text) ?? serial(text) ?? apostrophe(text) ?? calendarPeriod(text)
            ?? namedMonth(text) ?? yearless(text) ?? shortYear(text) ?? otherSigns(text)
    }

    /// `2.02E+07` or `########`, of which a spreadsheet has saved less than it had.
    private static func damaged(_ text: String) -> WrittenDateError? {
        if text.utf8.count > 1, text.allSatisfy({ $0 == "#" }) { return .lost(text) }
        guard text.utf8.count < 30, text.contains(where: { "eE".contains($0) }),
            text.utf8.allSatisfy({ "0123456789.,eE+".utf8.contains($0) }),
            Double(text.replacing(text: ",", with: ".")) != nil
        else { return nil }
        return .lost(text)
    }

    /// `42862`, a day as spreadsheets count them, or the seconds of a computer's clock.
    private static func serial(_ text: String) -> WrittenDateError? {
        guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let number = Int(text)
        else { return nil }
        switch text.utf8.count {
        case 5:
            // Day 1 is 1900-01-01, and the 29th of February 1900 that never was is counted.
            guard let origin = Day(year: 1899, month: 12, day: 30) else { return nil }
            return .named(
                text, form: "is a day as spreadsheets number them",
                instead: "\(origin.advanced(by: number))")
        case 10, 13:
            guard let origin = Day(year: 1970, month: 1, day: 1) else { return nil }
            let seconds = text.utf8.count == 10 ? number : number / 1000
            return .named(
                text,
                form: "is a time in \(text.utf8.count == 10 ? "" : "milli")seconds since 1970",
                instead: "\(origin.advanced(by: seconds / 86_400))")
        default: return nil
        }
    }

    /// `'2017-06-01`, as spreadsheets mark text.
    private static func apostrophe(_ text: String) -> WrittenDateError? {
        guard let first = text.first, "'’`".contains(first) else { return nil }
        let rest = String(text.dropFirst())
        guard (try? WrittenDate(parsing: rest)) != nil else { return nil }
        return .named(
            text, form: "begins with an apostrophe, as spreadsheets mark text", instead: rest)
    }

    /// `2017-W20` or `2017-Q3`.
    private static func calendarPeriod(_ text: String) -> WrittenDateError? {
        guard let letter = text.dropFirst(5).first, "WwQq".contains(letter),
            let window = try? Window(parsing: text), let start = window.start,
            let last = window.lastDay
        else { return nil }
        return .named(
            text, form: "is a \("Ww".contains(letter) ? "week" : "quarter")",
            instead: "\(start) as the date, \(last) as the end_date and within as the date_basis")
    }

    /// `4 May 2017`, `May 4, 2017`, `May 2017` or `7-Jun-17`.
    private static func namedMonth(_ text: String) -> WrittenDateError? {
        let words = text.lowercased().split { " \t,.-/".contains($0) }
        guard (2...3).contains(words.count) else { return nil }
        var month: Int?
        var numbers: [(value: Int, digits: Int)] = []
        for word in words {
            if let number = Int(word), number >= 0 {
                numbers.append((number, word.count))
            } else if let number = monthNumber(word), month == nil {
                month = number
            } else if let number = Int(word.dropLast(2)),
                ["st", "nd", "rd", "th"].contains(word.suffix(2))
            {
                numbers.append((number, 2))
            } else {
                return nil
            }
        }
        guard let month, let year = numbers.last, numbers.count == words.count - 1 else {
            return nil
        }
        let form = "has the name of a month"
        if numbers.count == 1 {
            guard year.digits == 4, Day(year: year.value, month: month, day: 1) != nil else {
                return nil
            }
            return .named(text, form: form, instead: "\(year.value)-\(padded(month))")
        }
        let (first, second) = (numbers[0], year)
        if first.digits == 4 {
            return Day(year: first.value, month: month, day: second.value).map {
                .named(text, form: form, instead: "\($0)")
            }
        }
        let days = years(second).compactMap { Day(year: $0, month: month, day: first.value) }
        guard let day = days.first else { return nil }
        return .named(
            text, form: days.count > 1 ? form + " and a year of two digits" : form,
            instead: days.count > 1 ? "\(day) or \(days[1])" : "\(day)")
    }

    /// `16-Mar` or `Mar-16`, as spreadsheets show days of the current year, and months.
    private static func yearless(_ text: String) -> WrittenDateError? {
        let words = text.split { $0.isWhitespace || ",.-/".contains($0) }
        guard words.count == 2, text.utf8.count < 30 else { return nil }
        let isDayFirst = MonthNames.number(of: words[1]) != nil
        guard let month = MonthNames.number(of: words[isDayFirst ? 1 : 0]),
            let number = Int(words[isDayFirst ? 0 : 1]), words[isDayFirst ? 0 : 1].count <= 2,
            number >= 0, let year = DateSpelling.year(number, digits: 2),
            let first = Day(year: year, month: month, day: 1)
        else { return nil }
        let isDay = Day(year: 2016, month: month, day: number) != nil
        if isDayFirst, isDay {
            return .named(
                text, form: "has no year",
                instead: "the whole date as 2016-03-30, or have the spreadsheet show it so")
        }
        let name = CalendarUnit.month.name(of: first)
        guard isDay else {
            return .named(text, form: "has a year of two digits", instead: name)
        }
        return .named(
            text, form: "can be read as a month, \(name), and as a day without its year",
            instead: "\(name), or the whole date as 2016-03-30")
    }

    /// `3/4/17`.
    private static func shortYear(_ text: String) -> WrittenDateError? {
        let parts = text.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
        guard parts.count == 3,
            parts.allSatisfy({ (1...2).contains($0.utf8.count) && UInt($0) != nil })
        else { return nil }
        return .named(
            text, form: "has a year of two digits",
            instead: "the date as 2016-03-30, with four digits for the year")
    }

    /// Digits of another script, or hyphens and spaces that only look like those of a date.
    private static func otherSigns(_ text: String) -> WrittenDateError? {
        guard text.utf8.count <= 100, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        var plain = ""
        for scalar in text.unicodeScalars {
            if scalar.properties.numericType == .decimal,
                let digit = scalar.properties.numericValue.flatMap({ Int(exactly: $0) })
            {
                plain += String(digit)
            } else if scalar.properties.generalCategory == .dashPunctuation || scalar == "\u{2212}"
            {
                plain += "-"
            } else if scalar.properties.isDefaultIgnorableCodePoint
                || (scalar.properties.isWhitespace && !scalar.isASCII)
            {
                continue
            } else {
                plain.unicodeScalars.append(scalar)
            }
        }
        guard plain != text, (try? WrittenDate(parsing: plain)) != nil else { return nil }
        return .named(
            text, form: "has signs that only look like those of a date", instead: plain)
    }

    /// The years that two or four digits may mean.
    private static func years(_ number: (value: Int, digits: Int)) -> [Int] {
        switch number.digits {
        case 4: [number.value]
        case 2: [2000 + number.value, 1900 + number.value]
        default: []
        }
    }

    private static func monthNumber(_ word: Substring) -> Int? {
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september",
            "october", "november", "december",
        ]
        guard word.count >= 3 else { return nil }
        return names.firstIndex { $0.hasPrefix(word) || word == "sept" && $0 == "september" }
            .map { $0 + 1 }
    }

    private static func padded(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
