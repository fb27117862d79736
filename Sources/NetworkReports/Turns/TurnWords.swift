internal import ActorNetworks
internal import NetworkFormats

/// Turns in words, the same wherever they are told.
enum TurnWords {
    /// A tone with its sign: two digits after the point, or as many as tell it from 0.
    static func tone(_ tone: Double?) -> String {
        tone.map { ($0 > 0 ? "+" : "") + $0.fixed(digits(for: $0)) } ?? "–"
    }

    /// The same in a table.
    static func cell(_ tone: Double?) -> Cell {
        .optional(tone, digits: digits(for: tone ?? 0), signed: true)
    }

    private static func digits(for tone: Double) -> Int {
        // A tone of less is 0 to everything that compares tones.
        guard !Ranking.areEqual(tone, 0, greatest: 1) else { return 2 }
        return (2...12).first { tone.fixed($0).contains { "123456789".contains($0) } } ?? 2
    }

    /// What a sign means.
    static func side(_ sign: Int) -> String {
        sign > 0 ? "friendly" : sign < 0 ? "hostile" : "neither friendly nor hostile"
    }

    /// A period with its tone and the events that it rests on: `2014-05 (+3.45, 11 events)`, or
    /// `2 of 3 events` where the others do not count.
    static func period(_ period: RelationPeriod, on scale: ToneScale? = nil) -> String {
        let events =
            period.countedEvents == period.eventCount
            ? period.eventCount.of("event")
            : "\(period.countedEvents) of \(period.eventCount.of("event"))"
        let tone = scale.map { period.tone(on: $0) } ?? period.tone
        let unit = scale == nil || scale == period.scale ? "" : " by kinds of events"
        return "\(period.title) (\(Self.tone(tone))\(unit), \(events))"
    }

    /// Why a period takes no part in turns; `nil` where it does, or has no tone.
    static func whyPassedOver(_ role: PeriodRole) -> String? {
        switch role {
        case .overlapping: "shares days"
        case .shared: "shares events"
        case .unlike: "has another scale"
        case .thin: "too few events"
        case .faint: "too near to 0"
        case .signed, .even, .toneless: nil
        }
    }

    /// A turn in a sentence, without a full stop.
    static func sentence(_ turn: RelationTurn) -> String {
        let (before, after) = (turn.before.period, turn.after.period)
        return "\(side(before.sign)) in \(period(before, on: turn.scale)), "
            + "\(side(after.sign)) in \(period(after, on: turn.scale))"
    }

    /// How sure a turn is and why: `likely: at least 11 events on each side, …`.
    static func reasons(_ sureness: TurnSureness) -> String {
        "\(sureness.grade.rawValue): " + points(of: sureness).joined(separator: ", ")
    }

    /// What speaks for a turn and against it, a point for each question.
    static func points(of sureness: TurnSureness) -> [String] {
        [
            "at least \(sureness.events.of("event")) on each side", documents(sureness),
            sign(sureness), days(sureness), implied(sureness),
        ].compactMap(\.self)
    }

    private static func documents(_ sureness: TurnSureness) -> String {
        switch sureness.documents {
        case nil: "no sources are recorded"
        case 0?: "one side cites no source"
        case 1?: "one side cites a single source"
        case let count?: "at least \(count) sources on each side"
        }
    }

    private static func sign(_ sureness: TurnSureness) -> String {
        "a sign \(sureness.contrast.fixed(1)) times as strong as chance makes "
            + "(net \(Cell.share(sureness.clearness).printed) of all values)"
    }

    private static func days(_ sureness: TurnSureness) -> String? {
        let elsewhere = sureness.elsewhere
        if elsewhere > 0 {
            return "\(elsewhere.of("other event")) may have been in these periods"
        }
        return sureness.knownDays == 1
            ? nil : "\(Cell.share(1 - sureness.knownDays).printed) of one side on unknown days"
    }

    private static func implied(_ sureness: TurnSureness) -> String? {
        sureness.implied == 0
            ? nil : "\(Cell.share(sureness.implied).printed) of one side only implied"
    }
}

extension TurnRule.Periods {
    /// What one of the periods is called.
    var noun: String {
        switch self {
        case .calendar(let unit): unit.rawValue
        case .slices(let slices):
            !slices.isEmpty && slices.allSatisfy { $0.phaseID != nil } ? "phase" : "period"
        }
    }
}

// MARK: - For programs

extension RelationPeriod {
    /// The members of a period as JSON and CSV have them, their names after a prefix.
    func members(_ prefix: String = "") -> [(String, Cell)] {
        var members: [(String, Cell)] = [
            ("period", .text(title)), ("start", .optional(window.start?.description)),
            ("end", .optional(window.lastDay?.description)), ("events", .count(eventCount)),
        ]
        for kind in RelationKind.allCases {
            members.append((kind.name, .count(eventCount(of: kind))))
        }
        members.append(("events_counted", .count(countedEvents)))
        members.append(("tone", .optional(tone, digits: 2)))
        members.append(("mean_goldstein", .optional(meanGoldstein, digits: 2)))
        members.append(("polarity", .optional(polarity, digits: 2)))
        members.append(("net_weight", .number(netWeight, digits: 1)))
        members.append(("clearness", .optional(clearness, digits: 2)))
        members.append(("contrast", .optional(contrast, digits: 2)))
        return members.map { (prefix + $0.0, $0.1) }
    }
}

extension RelationTurn {
    /// The figures of a turn as JSON and CSV have them: of the period after it under plain names, of
    /// the one before it under `before_`.
    var members: [(String, Cell)] {
        after.members("") + before.members("before_") + [
            ("scale", .text(scale.rawValue)), ("swing", .number(swing, digits: 2)),
            ("weight", .number(weight, digits: 1)),
        ] + sureness.members
    }
}

extension RelationTurn.Side {
    fileprivate func members(_ prefix: String) -> [(String, Cell)] {
        period.members(prefix) + [
            (prefix + "sources", .count(documents.count)),
            (prefix + "implied", .count(impliedCount)),
            (prefix + "uncertain", .count(uncertainCount)),
        ]
    }
}

extension TurnSureness {
    fileprivate var members: [(String, Cell)] {
        [
            ("sure", .text(grade.rawValue)), ("sure_events", .count(events)),
            ("sure_sources", .optional(documents)),
            ("sure_clearness", .number(clearness, digits: 2)),
            ("sure_contrast", .number(contrast, digits: 2)),
            ("sure_known_days", .number(knownDays, digits: 2)),
            ("sure_implied", .number(implied, digits: 2)),
            ("sure_events_elsewhere", .count(elsewhere)),
            ("reasons", .text(TurnWords.points(of: self).joined(separator: "; "))),
        ]
    }
}
