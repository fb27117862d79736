internal import ActorNetworks

extension ComparisonReport {
    /// What a reader should know before believing the differences.
    public var remarks: [String] { cautions + furtherRemarks }

    /// Why weights mislead, which readers are told beside them.
    public var cautions: [String] {
        [
            sharedDaysCaution, hasVeryUnequalLengths ? lengthRemark : nil, publisherCaution,
        ].compactMap(\.self) + (comparison.basis.isOfTime ? outsideRemarks : [])
    }

    private var sharedDaysCaution: String? {
        guard matching == nil, let shared = comparison.sharedDays else { return nil }
        let count = comparison.sharedEventCount
        guard count > 0 else { return nil }
        return
            "the sides overlap (\(shared)); \(count.of("event")) on both cannot differ, so that less "
            + "seems to change than did"
    }

    private var publisherCaution: String? {
        guard let share = comparison.publisherOverlap, share < 0.5 else { return nil }
        return
            "only \(share.inPercent) of the publishers are cited on both sides, so that coverage "
            + "may have changed rather than politics"
    }

    // MARK: Lengths

    /// That the sides differ in length by more than a tenth; where a window is open, its length is that
    /// of the time between its first and last event.
    private var lengthRemark: String? {
        guard let one = comparison.before.dayCount, let other = comparison.after.dayCount,
            max(one, other) * 10 > min(one, other) * 11
        else { return nil }
        let lengths = "\(one.of("day")) and \(other.of("day"))"
        return
            (hasOpenSide ? "the events of the sides span \(lengths)" : "the sides have \(lengths)")
            + (comparison.basis == .total ? ", so the longer one has the advantage" : "")
            + (comparison.basis == .total && namesOptions
                ? "; --per day, --per month or --share compares rates or shares" : "")
    }

    /// Which sides reach beyond the first or the last event of their case by more than a tenth of their
    /// days.
    private var outsideRemarks: [String] {
        zip([before, after], [comparison.before, comparison.after]).compactMap { name, side in
            guard let days = side.window.dayCount, let outside = side.outsideDays,
                (outside.before + outside.after) * 10 > days
            else { return nil }
            let ends = [
                outside.before > 0
                    ? "begins \(outside.before.of("day")) before the first event of the case" : nil,
                outside.after > 0
                    ? "reaches \(outside.after.of("day")) past the last event of the case" : nil,
            ].compactMap(\.self).joined(separator: " and ")
            return "\(name) \(ends)"
                + (comparison.basis.isOfTime
                    ? ", and its weights are divided by those days too"
                    : ", of which it tells nothing")
                + "; \(outside.within) is the part between its events"
        }
    }

    /// Whether sums mislead: lengths differ by more than a quarter. A few days between events say
    /// nothing of how long a time they stand for.
    private var hasVeryUnequalLengths: Bool {
        guard comparison.basis == .total, let one = comparison.before.dayCount,
            let other = comparison.after.dayCount
        else { return false }
        return max(one, other) * 4 > min(one, other) * 5 && (!hasOpenSide || min(one, other) >= 30)
    }

    private var hasOpenSide: Bool {
        [comparison.before, comparison.after].contains { $0.window.dayCount == nil }
    }

    // MARK: Sides

    /// What readers are told at the end: everything besides the cautions.
    public var furtherRemarks: [String] {
        let sides = [comparison.before, comparison.after]
        let names = [before, after]
        var remarks: [String] = []
        if comparison.isBackwards {
            remarks.append(
                "\(before) is named first and lies after \(after): what is told as new ended, and the "
                    + "other way round")
        }
        if !hasVeryUnequalLengths, let lengthRemark { remarks.append(lengthRemark) }
        if !comparison.basis.isOfTime { remarks += outsideRemarks }
        remarks += [turnRemark, uncertainRemark, sourceRemark].compactMap(\.self) + matchingRemarks
        if comparison.isEmpty {
            let events = comparison.figures.contains { $0.differs }
            remarks.append(
                "the networks are the same: no tie and no strength differs"
                    + (events ? ", though the events behind them do" : ""))
        }
        for (name, side) in zip(names, sides)
        where side.eventCount == 0 && !side.isOutsideCase {
            remarks.append("\(name) has no events")
        }
        let told = sides.map { $0.totalsRemarks + [$0.citationRemark].compactMap(\.self) }
        for (index, name) in names.enumerated() {
            for remark in told[index] {
                // What both sides have to tell in the same words is told once.
                let isShared = told[1 - index].contains(remark)
                let sentence = isShared ? remark : "in \(name), \(remark)"
                if !remarks.contains(sentence) { remarks.append(sentence) }
            }
        }
        for (name, side) in zip(names, sides) {
            if let sentence = side.omitted.sentence { remarks.append("in \(name), \(sentence)") }
        }
        if undatedCount > 0 {
            remarks.append(
                "\(undatedCount.of("event")) without a date \(undatedCount == 1 ? "is" : "are") on "
                    + "neither side")
        }
        let counts = sides.map { ($0.valuedEventCount, $0.eventCount) }
        return remarks
            + [
                ToneWords.remark(
                    valued: counts.reduce(0) { $0 + $1.0 }, of: counts.reduce(0) { $0 + $1.1 })
            ].compactMap(\.self)
    }

    /// That turns rest on single events.
    private var turnRemark: String? {
        let turned = comparison.turned
        let single = turned.count {
            min($0.before?.eventCount ?? 0, $0.after?.eventCount ?? 0) == 1
        }
        guard single > 0 else { return nil }
        let share =
            single == turned.count
            ? turned.count == 1 ? "the turn rests" : "all \(single) turns rest"
            : "\(single) of \(turned.count) turns \(single == 1 ? "rests" : "rest")"
        return "\(share) on a single event of a side"
            + (namesOptions ? "; entente turns asks for two on each" : "")
    }

    /// That periods are shorter than what is known of dates, as it is told of slices.
    private var uncertainRemark: String? {
        let uncertainty = comparison.uncertainty
        return SlicedEvents.uncertainRemark(
            uncertain: uncertainty.uncertainCount, stray: uncertainty.strayCount, of: "period",
            namesOptions: namesOptions)
    }

    /// How many documents are cited; that they are others is told of two periods as it is of slices,
    /// where each document tells of many events.
    private var sourceRemark: String? {
        let counts = [comparison.before.documentCount, comparison.after.documentCount]
        let shared = comparison.sharedDocumentCount
        guard counts != [shared, shared] else { return nil }
        return "the sides cite \(counts[0].of("document")) and \(counts[1]); "
            + (shared == 0 ? "none is" : shared == 1 ? "1 is" : "\(shared) are")
            + " cited by both"
            + (matching != nil || comparison.isOfOtherDocuments
                ? "; what other sources tell can look like change" : "")
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
        if !matching.otherNames.isEmpty {
            let count = matching.otherNames.count
            remarks.insert(
                "\(count.of("id")) \(count == 1 ? "carries" : "carry") another name on the later side, "
                    + "and \(count == 1 ? "is taken for one actor" : "each is taken for one actor") all the "
                    + "same: "
                    + list(
                        matching.otherNames.map { other in
                            "\(other.id) is \(other.name), then \(other.newName)"
                                + (other.namesakeID.map { " (\(other.name) is \($0) there)" } ?? "")
                        }) + "; give different actors different ids", at: 0)
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
