internal import ActorNetworks

extension ComparisonReport {
    /// What a reader should know before believing the differences.
    public var remarks: [String] {
        let (before, after) = (comparison.before, comparison.after)
        var remarks: [String] = []
        if let one = before.dayCount, let other = after.dayCount, Self.areUnequal(one, other) {
            let remedy =
                comparison.basis == .total
                ? "; weights and counts are sums, so the longer one has the advantage (--per day, "
                    + "--per month or --share compares rates or shares)" : ""
            remarks.append("the sides have \(one.of("day")) and \(other.of("day"))" + remedy)
        }
        remarks += sourceRemark + matchingRemarks
        if comparison.isEmpty {
            let events = comparison.figures.contains { $0.differs }
            remarks.append(
                "the networks are the same: no tie and no strength differs"
                    + (events ? ", though the events behind them do" : ""))
        }
        for (name, side) in [("earlier", before), ("later", after)] {
            if side.eventCount == 0 { remarks.append("the \(name) side has no events") }
        }
        for remark in before.totalsRemarks + after.totalsRemarks where !remarks.contains(remark) {
            remarks.append(remark)
        }
        let omitted = [before.omitted.sentence, after.omitted.sentence]
        for (name, sentence) in zip(["earlier", "later"], omitted) {
            if let sentence { remarks.append("on the \(name) side, \(sentence)") }
        }
        return remarks
    }

    private var sourceRemark: [String] {
        let counts = [comparison.before.documentCount, comparison.after.documentCount]
        let shared = comparison.sharedDocumentCount
        guard counts != [shared, shared] else { return [] }
        return [
            "the sides cite \(counts[0].of("document")) and \(counts[1]), \(shared) of them both; "
                + "what other sources tell can look like change"
        ]
    }

    /// Which actors of two cases were taken for one, and which were not.
    private var matchingRemarks: [String] {
        guard let matching else { return [] }
        var remarks: [String] = []
        func list(_ items: [String]) -> String {
            items.prefix(max(rows, 1)).joined(separator: ", ")
                + (items.count > rows ? " and \(items.count - rows) more" : "")
        }
        for basis in ActorMatching.Basis.allCases {
            let matches = matching.renamed.filter { $0.basis == basis }
            guard !matches.isEmpty else { continue }
            remarks.append(
                "\(matches.count.of("actor")) \(matches.count == 1 ? "has" : "have") another id on the "
                    + "later side and \(matches.count == 1 ? "was" : "were") matched by \(basis.rawValue): "
                    + list(matches.map { "\($0.id) is \($0.newID)" }))
        }
        if !matching.ambiguous.isEmpty {
            remarks.append(
                "\(matching.ambiguous.count.of("actor")) may be one of several, or several may be one, "
                    + "on the later side, and \(matching.ambiguous.count == 1 ? "was" : "were") not "
                    + "matched: "
                    + list(
                        matching.ambiguous.map {
                            "\($0.id) (\($0.candidates.prefix(3).joined(separator: " or ")))"
                        })
                    + "; give them one id, or an alias of their own, in actors.csv")
        }
        return remarks
    }
}
