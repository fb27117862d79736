internal import ActorNetworks

/// Who rose and fell.
extension ComparisonReport {
    /// Ranks that count: of actors that stand among the first so many on either side.
    static let firstPlaces = 20

    /// The actors on both sides that stand among the first of either and changed their rank, those that
    /// moved most first.
    var movers: [ActorChange] {
        let moved = comparison.actors.filter { change in
            guard let before = change.rankBefore, let after = change.rankAfter else { return false }
            return before != after && min(before, after) <= Self.firstPlaces
        }
        // Of those that moved as far, the higher ones.
        return moved.enumerated().sorted { left, right in
            func key(_ item: (offset: Int, element: ActorChange)) -> (Int, Int, Int) {
                let change = item.element
                return (
                    -abs(change.ranksRisen ?? 0),
                    min(change.rankBefore ?? 0, change.rankAfter ?? 0), item.offset
                )
            }
            return key(left) < key(right)
        }.map(\.element)
    }

    /// Who rose and fell, who came and who left.
    public var rankParts: [Report.Part] {
        let moved = movers
        let title =
            comparison.actors.count > Self.firstPlaces
            ? "Rose and fell by strength, among the first \(Self.firstPlaces) of either side"
            : "Rose and fell by strength"
        return [
            .table(
                table(of: Array(moved.prefix(rows))),
                heading: heading(title, moved.count)),
            .lines(
                [rankSentence, actors(.entered, "Entered"), actors(.left, "Left")]
                    .compactMap(\.self)),
        ]
    }

    /// How far the rankings agree.
    private var rankSentence: String? {
        guard let overlap = comparison.rankOverlap else { return nil }
        let shared = comparison.actors.count { $0.rankBefore != nil && $0.rankAfter != nil }
        let correlations = [
            comparison.rankCorrelation.map { "Kendall's τ-b \($0.fixed(2))" },
            comparison.spearmanCorrelation.map { "Spearman's ρ \($0.fixed(2))" },
        ].compactMap(\.self)
        return
            "Ranks agree by \(overlap.fixed(2)) of 1 where the first places count most (RBO, p = 0.9)"
            + (correlations.isEmpty
                ? ""
                : "; of the \(shared) actors on both sides, "
                    + correlations.joined(separator: " and ")) + "."
    }

    private func table(of movers: [ActorChange]) -> Table {
        var table = Table([
            .init("actor", mayWrap: true), .init("rank_before", "rank before"),
            .init("rank_after", "rank after"), .init("ranks"),
            .init("strength_before", "strength before"), .init("strength_after", "strength after"),
        ])
        for change in movers {
            let strengths = [change.strengthBefore, change.strengthAfter]
            let digits = digits(for: strengths)
            table.rows.append(
                [
                    .text(name(of: change.actor)), .optional(change.rankBefore),
                    .optional(change.rankAfter),
                    .number(Double(change.ranksRisen ?? 0), digits: 0, signed: true),
                ] + strengths.map { .optional($0, digits: digits) })
        }
        return table
    }

    private func actors(_ status: Status, _ word: String) -> String? {
        let actors = comparison.actors(status)
        guard !actors.isEmpty else { return nil }
        let strengths = actors.map { $0.strengthAfter ?? $0.strengthBefore ?? 0 }
        let labels = Ranking.order(of: strengths).map { name(of: actors[$0].actor) }
            .prefix(max(rows, 1)).joined(separator: ", ")
        let more = actors.count > rows ? " and \(actors.count - rows) more" : ""
        return "\(word) (\(actors.count)): \(labels)\(more)."
    }
}
