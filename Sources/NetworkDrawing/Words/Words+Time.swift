/// Days and periods.
extension Words {
    func month(_ month: Int) -> String { Self.months[month - 1] }

    /// A month in three letters.
    func shortMonth(_ month: Int) -> String { String(Self.months[month - 1].prefix(3)) }

    func day(_ day: Int, month: Int, year: Int) -> String { "\(day) \(self.month(month)) \(year)" }
    func month(_ month: Int, year: Int) -> String { "\(self.month(month)) \(year)" }

    /// A quarter on an axis, where its year is written elsewhere.
    func quarter(_ quarter: Int) -> String { "Q\(quarter)" }

    func from(_ day: String) -> String { "from \(day)" }
    func until(_ day: String) -> String { "until \(day)" }
    var allTime: String { "all time" }
    var undated: String { "undated" }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
}
