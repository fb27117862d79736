/// What camps and communities are called, and what is said of them.
extension Words {
    var community: String { "community" }
    func community(around head: String) -> String { "around \(head)" }

    var camp: String { "camp" }

    /// A camp by its letter and its strongest members.
    func camp(_ number: Int, _ heads: [String], isAll: Bool) -> String {
        let letter = number < 26 ? String(UnicodeScalar(UInt8(65 + number))) : "\(number + 1)"
        return "camp \(letter): \(heads.joined(separator: ", "))" + (isAll ? "" : " …")
    }

    /// The two camps of parts that no tie joins to the largest.
    var campsApart: [String] {
        ["apart, each part by itself: one side", "apart, each part by itself: the other"]
    }

    var asWellInOtherCamp: String { "paler: as well in the other camp" }
    var inNoCamp: String { "in no camp: no sign" }

    /// How well camps fit, and how sure they are.
    func contradicting(_ errors: Int, ofPairs all: Int, areProven: Bool) -> String {
        let pairs = "\(errors) of \(all) signed \(all == 1 ? "pair" : "pairs")"
        return "\(pairs) \(errors == 1 ? "contradicts" : "contradict") the camps"
            + (areProven
                ? "."
                : ", which are the best found, not proven: who might be in the other is not known.")
    }
}
