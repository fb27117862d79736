/// Every fixed word that a picture shows: headings, notes, units and sentences.
///
/// One extension for each topic, so that a translation has one table to follow: sentences that hold
/// numbers or names are functions, which choose singular and plural. What else a picture says comes
/// from elsewhere: names of actors and cases from the data, names of measures and groups from whoever
/// asks for them, remarks on those from the reports of `NetworkReports`, and numbers from ``Wording``.
struct Words: Sendable {
    /// Plain English.
    static let english = Words()
}

extension Words {
    /// What is counted.
    struct Noun: Sendable, ExpressibleByStringInterpolation {
        let one: String
        let many: String

        init(_ one: String, _ many: String) {
            self.one = one
            self.many = many
        }

        init(stringLiteral one: String) { self.init(one, one + "s") }
    }

    /// So many of them, with commas between thousands: `1 tie`, `1,200 ties`.
    func count(_ number: Int, _ noun: Noun) -> String {
        "\(Wording.grouped(number)) \(number == 1 ? noun.one : noun.many)"
    }

    func events(_ count: Int) -> String { self.count(count, "event") }
    func sources(_ count: Int) -> String { self.count(count, "source") }
    func actors(_ count: Int) -> String { self.count(count, "actor") }
    func pairs(_ count: Int) -> String { self.count(count, "pair") }
    func ties(_ count: Int) -> String { self.count(count, "tie") }

    /// How many events there are, and from how many sources; 0 if those are not known.
    func events(_ count: Int, from sources: Int) -> String {
        events(count) + (sources > 0 ? " from \(self.sources(sources))" : "")
    }
}
