import NetworkFormats
import Testing

@Suite("Events that are like earlier ones")
struct LikeEventsTests {
    /// The lines of events that look like another, and the lines of those others.
    private func twins(_ rows: [String]) -> [String] {
        read(
            "date,source,target,kind,directed\n" + rows.map { $0 + "\n" }.joined()
        ).messages.compactMap { message in
            let parts = message.split(separator: ":")
            let words = message.split { " ;".contains($0) }
            guard message.contains("looks like the one on line"),
                let place = words.firstIndex(of: "line")
            else { return nil }
            return "\(parts[1]) \(words[place + 1])"
        }
    }

    @Test("are found on one day, however many events it has")
    func manyOfOneDay() {
        let rows = (1...50).map { "2016-01-01,a,b\($0),-,yes" }
        #expect(twins(rows).isEmpty)
        #expect(twins(rows + rows) == (2...51).map { "\($0 + 50) \($0)" })
    }

    @Test("are found on earlier days where the rows are in no order")
    func unordered() {
        let days = ["2016-01-01", "2016-01-02", "2016-01-03"].map { "\($0),a,b,-,yes" }
        #expect(twins(days + [days[0], days[2], days[1]]) == ["5 2", "6 4", "7 3"])
    }

    @Test("are not those that differ in whether they are mutual")
    func mutual() {
        #expect(twins(["2016-01-01,a,b,-,yes", "2016-01-01,a,b,-,no"]).isEmpty)
        #expect(twins(["2016-01-01,a,b,-,no", "2016-01-01,b,a,-,no"]) == ["3 2"])
    }
}
