/// The CAMEO event codes: what they are worth on the Goldstein scale, and which kind they imply.
///
/// Codes are strings, and `010` is not `10`. A code's parent is its prefix, so an unknown longer
/// code takes the values of its longest known prefix (`0874` → `087` → `08`).
///
/// - SeeAlso: Gerner, Schrodt, Yilmaz and Abu-Jabr (2002), *Conflict and Mediation Event
///   Observations*; Goldstein (1992), "A Conflict-Cooperation Scale for WEIS Events Data",
///   <https://doi.org/10.1177/0022002792036002007>.
public enum CAMEO {
    /// The two tables of Goldstein values in circulation; they differ in four codes.
    public enum Scale: Sendable {
        /// The values of the ICEWS coded event data.
        case icews
        /// The values of GDELT.
        case gdelt
    }

    /// The Goldstein value of a code, −10 to 10, or `nil` if no prefix of it is known.
    public static func goldstein(of code: String, scale: Scale = .icews) -> Double? {
        guard let entry = entry(of: code) else { return nil }
        return scale == .icews ? entry.icews : entry.gdelt ?? entry.icews
    }

    /// The kind that a code implies, or `nil` for statements and appeals that imply none.
    ///
    /// Acts about talking (consult, visit, mediate; appeals, promises and demands to meet or
    /// settle) are negotiation; agreement stated, pledged or done is cooperation; investigation,
    /// demands, refusals, threats and everything under 14 to 20 are conflict. Other statements
    /// (01) and appeals (02) are too weak to be ties.
    public static func kind(of code: String) -> RelationKind? {
        entry(of: code)?.kind
    }

    /// Whether a code, or a prefix of it of two characters or more, is known.
    public static func contains(_ code: String) -> Bool {
        entry(of: code) != nil
    }

    struct Entry: Sendable {
        let icews: Double
        let gdelt: Double?
        let kind: RelationKind?
    }

    private static func entry(of code: String) -> Entry? {
        var prefix = Substring(code)
        while prefix.utf8.count >= 2 {
            if let entry = entries[String(prefix)] { return entry }
            prefix = prefix.dropLast()
        }
        return nil
    }

    private static let entries: [String: Entry] = {
        var entries: [String: Entry] = [:]
        for row in table.split(separator: " ") {
            let fields = row.split(separator: "/")
            guard fields.count == 4, let icews = Double(fields[1]) else { continue }
            let kind: RelationKind? =
                switch fields[3] {
                case "c": .cooperation
                case "n": .negotiation
                case "x": .conflict
                default: nil
                }
            entries[String(fields[0])] = Entry(
                icews: icews, gdelt: Double(fields[2]), kind: kind)
        }
        return entries
    }()
}
