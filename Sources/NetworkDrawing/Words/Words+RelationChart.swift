internal import ActorNetworks

/// What the chart of one relation says.
extension Words {
    func relation(_ one: String, _ other: String) -> String { "\(one) and \(other)" }

    /// What one of the periods is called.
    func period(of periods: TurnRule.Periods) -> Noun {
        switch periods {
        case .calendar(let unit): name(of: unit)
        case .slices(let slices):
            !slices.isEmpty && slices.allSatisfy { $0.phaseID != nil } ? "phase" : "period"
        }
    }

    func name(of unit: CalendarUnit) -> Noun {
        switch unit {
        case .day: "day"
        case .week: "week"
        case .month: "month"
        case .quarter: "quarter"
        case .year: "year"
        }
    }

    func axis(_ weight: String, per period: Noun) -> String { "\(weight) by \(period.one)" }

    var tone: String { "tone" }
    var friendly: String { "friendly" }
    var hostile: String { "hostile" }

    func toneAxis(_ scale: ToneScale) -> String {
        switch scale {
        case .goldstein: "tone, −10 to 10"
        case .polarity: "tone, −1 to 1"
        }
    }

    func toneRead(_ scale: ToneScale) -> String {
        switch scale {
        case .goldstein: "Tone: the mean Goldstein value of the events that have one."
        case .polarity: "Tone: cooperation less conflict, as a share of all weight that counts."
        }
    }

    func bar(in period: String, _ kind: String, events count: Int, weight: Double) -> String {
        "\(period): \(kind), \(events(count)), weight \(Wording.number(weight))"
    }

    func tone(_ tone: String, in period: String, events count: Int, counted: Int) -> String {
        "\(period): tone \(tone), "
            + (counted == count ? events(count) : "\(Wording.grouped(counted)) of \(events(count))")
    }

    func turn(in period: String, isFriendly: Bool, sureness: String) -> String {
        "Turn in \(period): \(isFriendly ? friendly : hostile), \(sureness)"
    }

    var weightiestEvents: String { "The weightiest events" }

    /// How turns are marked, and how many have no date.
    func turns(_ count: Int, unwritten: Int) -> String {
        "⇄: the tone turns between friendly and hostile"
            + (unwritten == 0
                ? "." : "; dates stand at \(count - unwritten) of \(count) turns, the surest.")
    }

    var weakTones: String {
        "Hollow: too few events, or a tone too near to 0, to say friendly or hostile."
    }

    func gapInTone(_ period: Noun) -> String {
        "A gap in the tone: a \(period.one) without an event that counts for it."
    }

    var mixedTones: String {
        "Not all events have a Goldstein value, so tones are by kinds of events."
    }

    /// Events that stand in no bar.
    func notDrawn(undated: Int, outside: Int, period: Noun) -> String? {
        let parts = [
            undated == 0 ? nil : "\(events(undated)) not known to one \(period.one)",
            outside == 0 ? nil : "\(events(outside)) outside of the \(period.many)",
        ].compactMap(\.self)
        return parts.isEmpty ? nil : "Not drawn: \(parts.joined(separator: ", "))."
    }

    /// The whole chart in sentences, for readers who do not see it.
    func relationSummary(_ one: String, _ other: String, _ slices: String) -> String {
        "Chart of the relation of \(one) and \(other) over \(slices)."
    }

    func total(of kind: String, events count: Int) -> String { "\(kind): \(events(count))." }

    func extremes(friendliest: String?, mostHostile: String?) -> String? {
        let parts = [
            friendliest.map { "friendliest in \($0)" }, mostHostile.map { "most hostile in \($0)" },
        ].compactMap(\.self)
        return parts.isEmpty ? nil : "The tone is \(parts.joined(separator: ", "))."
    }

    func turnsIn(_ periods: [String]) -> String? {
        periods.isEmpty ? nil : "It turns in \(periods.joined(separator: ", "))."
    }
}
