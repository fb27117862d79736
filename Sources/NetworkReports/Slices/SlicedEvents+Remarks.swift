public import ActorNetworks
internal import NetworkFormats

/// What a reader should know of how events fall into slices, whether slices are listed or compared.
extension SlicedEvents {
    /// The most of a kind that are told one by one.
    static let remarksTold = 5

    /// Which events are in no slice, in several, or perhaps in another one.
    ///
    /// - Parameters:
    ///   - slices: The slices.
    ///   - selection: What is selected.
    ///   - summary: What is selected of the case, where its phases are the slices.
    ///   - consequence: What follows from events in several slices.
    ///   - tellsTones: Whether the report has tones.
    ///   - namesOptions: Whether options of the command are named that help.
    /// - Returns: Sentences without a full stop; none where every event is in one slice for sure.
    func remarks(
        on slices: [TimeSlice], of selection: Selection, phasesOf summary: CaseSummary?,
        repeated consequence: String, tellsTones: Bool = true, namesOptions: Bool = true
    ) -> [String] {
        var remarks = phaseRemarks(on: slices, summary) + selection.assignment.sentences
        func add(_ count: Int, _ words: (one: String, many: String)) {
            guard count > 0 else { return }
            remarks.append("\(count.of("event")) \(count == 1 ? words.one : words.many)")
        }
        if summary == nil {
            add(
                repeatedCount,
                (
                    "is in several slices and counts in each, \(consequence)",
                    "are in several slices and count in each, \(consequence)"
                ))
            add(outsideCount, ("is in no slice", "are in no slice"))
        }
        add(undatedCount, ("without a date is in no slice", "without a date are in no slice"))
        return remarks
            + [
                Self.uncertainRemark(
                    uncertain: uncertainCount, stray: strayCount, of: "slice",
                    namesOptions: namesOptions),
                tellsTones ? ToneWords.remark(valued: valuedCount, of: eventCount) : nil,
            ].compactMap(\.self)
    }

    /// The counts for programs.
    var members: [(String, JSONValue)] {
        [
            ("events_in_no_slice", .integer(outsideCount + undatedCount)),
            ("events_in_several_slices", .integer(repeatedCount)),
            ("uncertain_events", .integer(uncertainCount)),
            ("uncertain_events_perhaps_elsewhere", .integer(strayCount)),
            ("events_without_value", .integer(valuedCount == 0 ? 0 : eventCount - valuedCount)),
        ]
    }

    /// That slices, or the periods of a comparison, are shorter than what is known of dates, where most
    /// such events may be elsewhere.
    static func uncertainRemark(
        uncertain: Int, stray: Int, of part: String, namesOptions: Bool = true
    ) -> String? {
        guard stray > 0, stray * 2 >= uncertain else { return nil }
        let share = stray == uncertain ? "" : "\(stray) of "
        return
            "\(share)\(uncertain.of("event")) whose day is not known may have been outside the "
            + "\(part) that counts \(stray == 1 ? "it" : "them")"
            + (namesOptions ? "; take longer \(part)s, or --uncertain spread" : "")
    }

    private func phaseRemarks(on slices: [TimeSlice], _ summary: CaseSummary?) -> [String] {
        guard let summary else { return [] }
        let overlaps = TimeSlice.overlaps(among: slices)
        var remarks = overlaps.prefix(Self.remarksTold).map {
            "\($0.one.name) and \($0.other.name) overlap (\($0.shared)); events in both count twice"
        }
        if overlaps.count > remarks.count {
            remarks.append("\((overlaps.count - remarks.count).of("more phase")) overlap others")
        }
        return [summary.outsidePhaseSentence].compactMap(\.self) + remarks
    }
}

/// That slices are told by other documents than the ones before; `nil` where none is.
func documentRemark(on names: [String]) -> String? {
    guard !names.isEmpty else { return nil }
    let told = names.prefix(SlicedEvents.remarksTold).joined(separator: ", ")
    return "fewer than half of the documents cited are cited on both sides of "
        + "\(names.count.of("step")) (into \(told)"
        + "\(names.count > SlicedEvents.remarksTold ? ", …" : "")): some of the change may be one of "
        + "coverage"
}

extension GreatestChange {
    /// Which steps are not meant, where there are any that change as much.
    static let aside = "partial and empty slices aside"

    /// The slice of the first step, and how many other steps are like it: `2015-Q1 and 5 others`.
    func words(_ name: (Int) -> String) -> String {
        let others = positions.count - 1
        return name(positions[0]) + (others == 0 ? "" : " and \(others.of("other"))")
    }
}

extension Snapshot {
    /// Whether all events of the case lie before or after its time.
    var isOutsideCase: Bool {
        self.case.events.span.map { window.intersection($0) == nil } ?? false
    }

    /// Why there is nothing in it; `nil` where a dated event begins in its time.
    public var emptinessReason: String? { self.case.emptinessReason(in: window) }
}
