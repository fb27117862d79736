internal import ActorNetworks

/// Days as spreadsheets count them, with the time of day as a fraction.
struct SerialDate {
    /// Whether days are counted from 1904, as old programs on the Macintosh did.
    let is1904: Bool

    /// The text of a number in a format: `2016-03-30`, `2016-03-30 14:30:00`, `2016-03` or
    /// `14:30:00`; `nil` for a number that is no day.
    func text(_ number: Double, as format: CellFormat) -> String? {
        guard number >= 0, number < 2_958_466 else { return nil }
        let seconds = (number * 86_400).rounded()
        let days = Int(seconds / 86_400)
        let time = Int(seconds) - days * 86_400
        if format == .time, days == 0 { return Self.text(ofSeconds: time) }
        guard let day = day(days) else { return nil }
        switch format {
        case .number: return nil
        case .month: return String("\(day)".prefix(7))
        case .year: return String("\(day)".prefix(4))
        case .day, .time: return time == 0 ? "\(day)" : "\(day) \(Self.text(ofSeconds: time))"
        }
    }

    private func day(_ number: Int) -> Day? {
        if is1904 { return Day(year: 1904, month: 1, day: 1)?.advanced(by: number) }
        // The 29th of February 1900 that never was is day 60.
        return Day(year: 1899, month: 12, day: number < 60 ? 31 : 30)?.advanced(by: number)
    }

    private static func text(ofSeconds seconds: Int) -> String {
        [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
            .joined(separator: ":")
    }
}
