internal import ActorNetworks

extension COWDisputes {
    /// A day, a month whose day is not known, or a year of which neither is.
    struct PartialDay {
        let year: Int
        let month: Int?
        let day: Int?

        /// The parts as the tables write them; `nil` if they make no date.
        init?(year: String, month: String, day: String) {
            guard let year = Int(year), (1...9999).contains(year), let month = Int(month),
                let day = Int(day)
            else { return nil }
            self.year = year
            self.month = month == unknown ? nil : month
            self.day = day == unknown || month == unknown ? nil : day
            guard month != unknown || day == unknown,
                Day(year: year, month: self.month ?? 1, day: self.day ?? 1) != nil
            else { return nil }
        }

        var first: (Int, Int, Int) { (year, month ?? 1, day ?? 1) }
        var last: (Int, Int, Int) { (year, month ?? 12, day ?? 31) }

        /// The date as our tables write it.
        var text: String {
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            return String(repeating: "0", count: max(0, 4 - "\(year)".count)) + "\(year)"
                + (month.map { "-" + two($0) } ?? "") + (day.map { "-" + two($0) } ?? "")
        }
    }
}
