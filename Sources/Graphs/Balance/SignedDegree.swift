/// How many others a vertex is tied to positively, and how many negatively.
public struct SignedDegree: Sendable, Hashable {
    /// The number of others with a positive tie.
    public var positive: Int

    /// The number of others with a negative tie.
    public var negative: Int

    /// Counts ties of both signs.
    public init(positive: Int, negative: Int) {
        self.positive = positive
        self.negative = negative
    }

    /// How many more ties are positive than negative.
    public var net: Int { positive - negative }

    /// The share of ties that are positive, 0 to 1; `nil` without ties.
    public var positiveShare: Double? {
        positive + negative == 0 ? nil : Double(positive) / Double(positive + negative)
    }
}

extension Graph {
    /// How many others each vertex is tied to positively and negatively.
    ///
    /// Direction is followed as chosen; weights are ignored but for their signs; parallel arcs add up,
    /// and a pair whose arcs cancel is not tied; loops do not count.
    ///
    /// - Parameter direction: Whom arcs lead to, from whom they come, or either, where both directions
    ///   of a pair are added.
    /// - Returns: One value per vertex, at the vertex's position; 0 and 0 without ties.
    /// - Complexity: O(*n* + *m*).
    /// - SeeAlso: Everett & Borgatti (2014), <https://doi.org/10.1016/j.socnet.2014.03.005>.
    public func signedDegrees(direction: Direction = .all) -> [SignedDegree] {
        let rows = netTies(direction: direction).outgoing
        return (0..<vertexCount).map { vertex in
            let row = rows.range(vertex)
            let negative = row.count { rows.weight($0) < 0 }
            return SignedDegree(positive: row.count - negative, negative: negative)
        }
    }
}

extension Measure {
    /// ``SignedDegree/positive`` of ``Graph/signedDegrees(direction:)``.
    public static let positiveDegree = signedDegree(
        "positive-degree", "How many others each \(.vertex) has a positive tie with.",
        definition: "the number of others whose net tie with v is positive", column: 0,
        reading: .amounts)

    /// ``SignedDegree/negative`` of ``Graph/signedDegrees(direction:)``.
    public static let negativeDegree = signedDegree(
        "negative-degree", "How many others each \(.vertex) has a negative tie with.",
        definition: "the number of others whose net tie with v is negative", column: 1,
        reading: .amounts)

    /// ``SignedDegree/net`` of ``Graph/signedDegrees(direction:)``.
    public static let netDegree = signedDegree(
        "net-degree", "How many more positive than negative ties each \(.vertex) has.",
        definition: "positive less negative ties", column: 2)

    /// ``SignedDegree/positiveShare`` of ``Graph/signedDegrees(direction:)``.
    public static let positiveShare = signedDegree(
        "positive-share", "The share of each \(.vertex)'s ties that are positive.",
        definition: "positive ties / all ties", column: 3, scale: "0…1; no value without ties",
        isolates: .none)

    /// ``Graph/strength(direction:normalized:)`` of the net ties.
    public static let netStrength = Measure(
        "net-strength", "How much each \(.vertex)'s positive ties outweigh its negative ones.",
        contract: .signed(
            definition: "Σ w(v, u) over the others, w below 0 where the net tie is negative",
            weight: .strength, direction: .chosen(.all), scale: "in units of weight",
            isolates: .zero, cost: "O(n + m)",
            source: "Everett & Borgatti 2014, doi:10.1016/j.socnet.2014.03.005")
    ) { graph, options in
        let net = graph.netTies(direction: options.direction ?? .all)
        return (options.strength == .unit ? net.signs() : net).strength(direction: .out)
    }

    private static let signedDegrees = MeasureComputation { graph, options in
        let degrees = graph.signedDegrees(direction: options.direction ?? .all)
        return [
            degrees.map { Double($0.positive) }, degrees.map { Double($0.negative) },
            degrees.map { Double($0.net) }, degrees.map(\.positiveShare),
        ]
    }

    private static func signedDegree(
        _ name: String, _ summary: Phrase, definition: Phrase, column: Int,
        scale: Phrase = "a count", isolates: IsolateScore = .zero,
        reading: ScoreReading = .levels
    ) -> Measure {
        Measure(
            name, summary,
            contract: .signed(
                definition: definition, direction: .chosen(.all), scale: scale,
                isolates: isolates, cost: "O(n + m)",
                source: "Everett & Borgatti 2014, doi:10.1016/j.socnet.2014.03.005"
            ).read(as: reading),
            column: column, of: signedDegrees)
    }
}
