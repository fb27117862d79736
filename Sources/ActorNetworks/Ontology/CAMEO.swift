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
        entries: cameoTable.split(separator: " ").compactMap { row in
            let fields = row.split(separator: "/")
            guard fields.count == 4, let icews = Double(fields[1]) else { return nil }
            let kind: RelationKind? =
                switch fields[3] {
                case "c": .cooperation
                case "n": .negotiation
                case "x": .conflict
                default: nil
                }
            return CodedEvent(
                String(fields[0]), kind: kind, goldstein: icews,
                otherGoldsteins: [Double(fields[2])].compactMap(\.self).filter { $0 != icews })
        })
}
