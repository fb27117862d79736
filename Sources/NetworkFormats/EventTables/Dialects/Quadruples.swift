internal import ActorNetworks

extension EventTableFormat {
    /// The quadruples of temporal knowledge graphs that are made of event data: source, relation,
    /// target and date, with relations by the names of CAMEO's codes, with or without a header.
    ///
    /// Acts that both sides do are written once in each direction; the two of one day are one mutual
    /// event.
    public static let quadruples = EventTableFormat(
        name: "quadruples", summary: "source, relation, target, date with the names of CAMEO",
        recognition: "four or five columns with names of CAMEO codes as relations",
        omission:
            "statements and appeals, unspecified actors; mirror images of mutual acts are merged",
        columns: [
            .date: ["date", "time", "timestamp", "day"],
            .source: ["source", "subject", "head", "from", "actor1"],
            .target: ["target", "object", "tail", "to", "actor2"],
            .code: ["relation", "predicate", "rel", "event", "event_text", "label"],
        ],
        codingScheme: .cameo, kinds: [:], rules: quadrupleRules,
        recognises: { opening in
            guard let first = opening.rows.first, (4...5).contains(first.count) else {
                return false
            }
            if isQuadruple(first) { return opening.rows.allSatisfy(isQuadruple) }
            guard
                let relation = opening.header.firstIndex(where: {
                    ["relation", "predicate", "rel", "event", "event_text", "label"].contains($0)
                })
            else { return false }
            let rows = opening.rows.dropFirst()
            return !rows.isEmpty
                && rows.allSatisfy {
                    $0.indices.contains(relation) && isRelation($0[relation])
                }
        },
        layout: { opening in
            guard let first = opening.rows.first, isQuadruple(first) else { return TableLayout() }
            return TableLayout(
                columnNames: ["source", "relation", "target", "date"]
                    + (first.count == 5 ? ["mark"] : []))
        })

    private static let quadrupleRules = {
        var rules = EventRules.published
        rules.naming = .roles
        rules.missingWords = []
        rules.codesAreLabels = true
        rules.leavesOutRepeats = false
        rules.mirrored = .ofMutualCodes
        return rules
    }()

    private static func isRelation(_ text: String) -> Bool {
        CodingScheme.cameo.code(labelled: text) != nil
    }

    private static func isQuadruple(_ row: [String]) -> Bool {
        (4...5).contains(row.count) && isRelation(row[1])
            && (try? WrittenDate(parsing: row[3])) != nil
    }
}
