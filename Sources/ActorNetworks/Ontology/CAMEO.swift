extension CodingScheme {
    /// The CAMEO event codes with the Goldstein values of the ICEWS coded event data; those of
    /// GDELT, which differ in four codes, are the other values.
    ///
    /// Acts about talking (consult, visit, mediate; appeals, promises and demands to meet or
    /// settle) are negotiation; agreement stated, pledged or done is cooperation; investigation,
    /// demands, refusals, threats and everything under 14 to 20 are conflict. Other statements
    /// (01) and appeals (02) are too weak to be ties.
    ///
    /// - SeeAlso: Gerner, Schrodt, Yilmaz and Abu-Jabr (2002), *Conflict and Mediation Event
    ///   Observations*; Goldstein (1992), "A Conflict-Cooperation Scale for WEIS Events Data",
    ///   <https://doi.org/10.1177/0022002792036002007>.
    public static let cameo = CodingScheme(
        name: "CAMEO",
        entries: cameoEntries)

    private static let cameoEntries: [CodedEvent] = {
        let labels = Dictionary(
            uniqueKeysWithValues: cameoLabels.split(separator: "\n").map { line in
                let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
                return (parts[0], parts[1])
            })
        return cameoTable.split(separator: " ").compactMap { row in
            let fields = row.split(separator: "/")
            guard fields.count == 4, let icews = Double(fields[1]) else { return nil }
            let kind: RelationKind? =
                switch fields[3] {
                case "c": .cooperation
                case "n": .negotiation
                case "x": .conflict
                default: nil
                }
            let code = String(fields[0])
            return CodedEvent(
                code, label: labels[code], kind: kind, goldstein: icews,
                otherGoldsteins: [Double(fields[2])].compactMap(\.self).filter { $0 != icews },
                isMutual: mutualCodes.contains(code))
        }
    }()

    /// Acts that both do: consulting, talking on the phone, meeting, negotiating, signing an
    /// agreement. ICEWS writes nearly each of them once in each direction.
    private static let mutualCodes: Set<String> = ["040", "041", "044", "046", "057"]
}
