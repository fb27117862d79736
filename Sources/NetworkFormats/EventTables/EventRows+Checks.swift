internal import ActorNetworks

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

// MARK: - Weights

extension EventRows {
    /// The greatest weight of an event. Sums of as many weights as memory holds stay finite, and
    /// exact to the unit for many.
    static let greatestWeight = 1e12

    /// The greatest weight of a row that stands for so many events.
    @inline(__always)
    static func greatestWeight(ofEvents count: Int) -> Double {
        count == 1 ? greatestWeight : min(greatestWeight * Double(count), 1e18)
    }

    /// The weight that a row gives, or that follows from its deaths: 1 + ln(1 + deaths), of several
    /// events as if each had its share of them.
    func weight(
        code: Int?, eventCount: Int, into problems: inout Problems
    ) -> Double? {
        if values.columns[.deaths] != nil, !values.hasText(.weight) {
            let count = Double(eventCount)
            return values.number(
                .deaths, in: 0...Self.greatestWeight, emptyMeans: "a weight of 1", into: &problems
            ).map { (1 + log1p($0 / count)) * count }
        }
        return values.number(
            .weight, in: 0...Self.greatestWeight(ofEvents: eventCount),
            emptyMeans: weightWhenEmpty(code: code, eventCount: eventCount), into: &problems)
    }
}

// MARK: - Events of a row

extension EventRows {
    private static let eventCounts = 1...Double(EventTable.greatestEventCount)

    /// How many events the row stands for: 1 if it does not say.
    func eventCount(in builder: borrowing CaseBuilder, into problems: inout Problems) -> Int {
        guard values.columns[.events] != nil,
            let number = values.number(
                .events, in: Self.eventCounts, emptyMeans: "1", into: &problems)
        else { return 1 }
        // A number with a point does not tell 2⁵³ from the next.
        let written = values.text(.events).flatMap { Int($0) }
        guard let count = written ?? Int(exactly: number) else {
            values.fail(
                .outOfRange, .events, into: &problems,
                "\(values.name(of: .events)) \((values.text(.events) ?? "").quoted) is no whole "
                    + "number"
            ) {
                "write how many events the row stands for, or leave the field empty to mean 1"
            }
            return 1
        }
        guard count <= builder.events.eventRoom else {
            values.fail(
                .outOfRange, .events, into: &problems,
                "with these \(count) events the case has more than "
                    + "\(EventTable.greatestEventCount), which no count can tell apart"
            ) {
                "correct the number, or leave the field empty to mean 1"
            }
            return 1
        }
        return count
    }

    /// The same where it is written plainly and in its range, else `nil`; 1 without a column.
    @inline(__always)
    func plainEventCount(in builder: borrowing CaseBuilder) -> Int? {
        if values.columns[.events] == nil { return 1 }
        guard let number = values.plainNumber(.events), Self.eventCounts.contains(number),
            number < Self.eventCounts.upperBound, let count = Int(exactly: number),
            count <= builder.events.eventRoom
        else { return nil }
        return count
    }
}

// MARK: - Checks

extension EventRows {
    /// Tells how many events have no date, where that is no error.
    func reportUndated(into problems: inout Problems) {
        guard undatedCount > 0 else { return }
        problems.add(.undated, .warning, in: values.table.file) {
            .init(
                problem: "\(undatedCount) \(undatedCount == 1 ? "event has" : "events have") no "
                    + "date; in no slice, period or phase",
                remedy: "fill the dates in if they are known")
        }
    }

    /// Whether a row is a total or a remark among the rows: it names neither actor, and no date.
    var isRemark: Bool {
        guard !values.hasText(.source), !values.hasText(.target) else { return false }
        guard values.hasText(.date) || values.hasWord(.date) else {
            return values.table.header.indices.contains { column in
                values.table.withBytes(of: column) { !$0.isEmpty }
            }
        }
        var ignored = Problems(errorLimit: 0)
        return values.text(.date)?.contains(where: \.isLetter) == true
            && values.date(.date, into: &ignored) == nil
    }

    /// Whether a row repeats the header.
    var isHeader: Bool {
        guard let source = values.columns[.source] else { return false }
        func isName(_ column: Int) -> Bool {
            values.table.withBytes(of: column) {
                $0.elementsEqual(values.table.header[column].utf8)
            }
        }
        return isName(source) && values.table.header.indices.allSatisfy(isName)
    }

    /// Whether an event is too weak to be a tie by the rules of its dialect.
    func isWeak(_ coded: CodedEvent?, kind: RelationKind?) -> Bool {
        guard format.rules.leavesOutWeakCodes, let coded, coded.kind == nil else { return false }
        return kind == nil && format.defaultKind == nil && !values.hasText(.kind)
    }

    /// Whether an event is older than its row by more days than asked for.
    func isTooOld(_ date: EventDate, into problems: inout Problems) -> Bool {
        guard let limit = choices.greatestAge, values.columns[.added] != nil,
            let added = addedDay(into: &problems)
        else { return false }
        return date.start.days(to: added) > limit
    }

    /// The day on which the row was added, from `20160728` or `20160728143000`.
    private func addedDay(into problems: inout Problems) -> Day? {
        guard let text = values.text(.added) else { return nil }
        let isStamp = text.utf8.count == 14 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return try? WrittenDate(parsing: isStamp ? String(text.prefix(8)) : text).first
    }

    private func weightWhenEmpty(code: Int?, eventCount: Int) -> String {
        let value = codes.meaning(of: code)?.goldstein
        return (value.map { "\(abs($0)), the Goldstein value of the code" } ?? "1")
            + (eventCount > 1 ? ", for each of its events" : "")
    }

    /// Reports an event that neither kind nor code makes cooperation, conflict or negotiation.
    func checkKind(
        _ kind: RelationKind?, code: Int?, into problems: inout Problems
    ) {
        if let code, codes.meaning(of: code) == nil {
            let written = codes.texts[code]
            let scheme = format.codingScheme
            let remedy = {
                scheme.entry(of: "0" + written)?.code == "0" + written
                    ? "write 0\(written), with its leading zero" : "correct it, or clear it"
            }
            let problem =
                "\(values.name(of: .code)) \(written.quoted) is no code of \(scheme.name)"
            // With a kind of its own, the event can do without its code.
            if kind != nil || format.defaultKind != nil {
                values.doubt(.unknownCode, .code, into: &problems, problem, remedy: remedy)
            } else if values.text(.kind) == nil {
                values.fail(.unknownCode, .code, into: &problems, problem, remedy: remedy)
            }
            return
        }
        guard kind == nil, format.defaultKind == nil else { return }
        if let code {
            guard codes.meaning(of: code)?.kind == nil, values.text(.kind) == nil else { return }
            values.fail(
                .noKind, .code, into: &problems,
                "the code \(codes.texts[code]) implies no kind"
            ) {
                "write the kind, or remove the row"
            }
        } else if values.text(.kind) == nil {
            values.fail(
                .noKind, values.columns[.kind] == nil ? .code : .kind, into: &problems,
                "the event has neither kind nor code"
            ) {
                switch (values.columns[.kind], values.columns[.code]) {
                case (nil, nil):
                    "give the kind of all events with --kind conflict, cooperation or negotiation, "
                        + "or say by --map \"NAME=kind\" which column tells it"
                case (_?, nil):
                    "write cooperation, conflict or negotiation, or give --kind for all events "
                        + "without one"
                default: "write cooperation, conflict or negotiation"
                }
            }
        }
    }

    func reportRepeatedID(at place: String, into problems: inout Problems) {
        values.fail(
            .duplicateID, .id, into: &problems,
            "the event \((values.text(.id) ?? "").quoted) is already on \(place)"
        ) {
            // Where files count their rows each from 1, no row is the other one again.
            place.contains(text: " of ")
                ? "remove one row; or, if each file has ids of its own, keep them as remarks with "
                    + "--map \"\(values.name(of: .id))=note\""
                : "give each event an id of its own, or remove one row"
        }
    }
}
