internal import ActorNetworks

extension AttributedGraph.Value {
    /// A whole number, a number, or the text as it stands.
    init(written text: String) {
        if let integer = Int(text) {
            self = .integer(integer)
        } else if text.utf8.allSatisfy({ "+-.0123456789eE".utf8.contains($0) }),
            let number = Double(text), number.isFinite
        {
            self = .number(number)
        } else {
            self = .text(text)
        }
    }
}

extension AttributedGraph.Moment {
    /// A day in ISO 8601, or in seconds or milliseconds since 1970 where a number is large enough;
    /// other numbers are times.
    init?(written text: String) {
        if let day = Day(String(text.prefix(10))), text.count >= 10, !text.allSatisfy(\.isNumber) {
            self = .day(day)
            return
        }
        guard let number = Double(text), number.isFinite else { return nil }
        let seconds = abs(number) >= 1e11 ? number / 1000 : number
        if seconds >= 1e8, seconds < 2e11 {
            self = .day(Day(number: Int32((seconds / 86_400).rounded(.down))))
        } else {
            self = .time(number)
        }
    }
}
