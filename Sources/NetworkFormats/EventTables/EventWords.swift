internal import ActorNetworks

/// The words that columns may hold besides those for kinds, and what each means; read without
/// regard to case.
enum EventWords {
    static let directions: [String: Bool] = [
        "yes": true, "true": true, "1": true, "directed": true,
        "no": false, "false": false, "0": false, "undirected": false, "mutual": false,
        "reciprocal": false, "t": true, "f": false, "wahr": true, "falsch": false, "vrai": true,
        "faux": false, "verdadero": true, "falso": false, "ja": true, "nein": false, "oui": true,
        "non": false, "sí": true, "si": true,
    ]

    static let certainties = Dictionary(
        uniqueKeysWithValues: Certainty.allCases.map { ($0.rawValue, $0) })

    static let datePrecisions = Dictionary(
        uniqueKeysWithValues: EventDate.Precision.allCases.map { ($0.rawValue, $0) })

    static let precisions: [String: DateKnowledge] = [
        "day": .day, "week": .week, "month": .month, "year": .year,
    ]

    /// Whether a word says that events held over an interval, and not only where a date comes from.
    static func isSpan(_ word: String?) -> Bool { word?.lowercased() == "span" }

    /// The word for an event of which nobody knows the date.
    static let undated = "undated"

    /// How the interval from `date` to `end_date` is to be read; without such a word, and with
    /// those that only say where a date comes from, it is a span.
    static let dateBases: [String: EventDate.Extent] = [
        "within": .uncertain, "uncertain": .uncertain, "day": .uncertain, undated: .uncertain,
        "span": .span, "explicit": .span, "relative": .span,
        "publication": .span, "outside": .span,
    ]
}
