/// Who of two actors acts, who answers, and after how long.
///
/// An *action* is a directed event on a known day; a span counts on its first day. Of each action of one
/// towards the other, the *answer* is the first day after it on which the other acts towards the one, if
/// that is within `window` days. What both do on one day cannot be ordered, so an action on a day on
/// which the other acts too is counted apart, and so is one whose window reaches beyond the last day on
/// which an answer would be known. That an answer follows does not say that it follows from it:
/// `Answers.chance` says how often a day picked at random is followed by as much.
///
/// - SeeAlso: Goldstein & Pevehouse (1997), <https://doi.org/10.2307/2952083>, on reciprocity in event
///   data; Butts (2008), <https://doi.org/10.1111/j.1467-9531.2008.00203.x>, on events that answer
///   events.
public struct Reciprocity: Hashable, Sendable {
    /// How the second actor answers the actions of the first.
    public let bySecond: Answers
    /// How the first actor answers the actions of the second.
    public let byFirst: Answers
    /// Within how many days an answer counts as one.
    public let window: Int
    /// How many events are mutual, so that nobody acts first.
    public let mutualCount: Int
    /// How many directed events are on a day that nobody knows.
    public let undatedCount: Int

    /// How one actor answers the actions of another.
    public struct Answers: Hashable, Sendable {
        /// How many actions there are to be answered.
        public internal(set) var actionCount = 0
        /// How many of them are on a day on which the other acts too, so that nobody knows who began.
        public internal(set) var sameDayCount = 0
        /// How many of the others are too late for an answer to be known.
        public internal(set) var openCount = 0
        /// How many of the rest were answered after one day, two days, and so on up to the window.
        public internal(set) var countsByLag: [Int] = []
        /// How many answers are of the sign of the action: friendly to friendly, hostile to hostile.
        public internal(set) var inKindCount = 0
        /// How many answers are of the opposite sign.
        public internal(set) var oppositeCount = 0
        /// The share of days, from the first action of either to the last whose answer would be known,
        /// that actions of the one who answers follow within the window, 0 to 1; `nil` without such days.
        public internal(set) var chance: Double?
        /// How many actions could be answered, and it would be known.
        public internal(set) var answerableCount = 0

        /// How many were answered.
        public var answeredCount: Int { countsByLag.reduce(0, +) }

        /// The share of the answerable actions that were answered within so many days, 0 to 1; `nil`
        /// without such actions.
        public func share(within days: Int) -> Double? {
            answerableCount == 0
                ? nil : Double(countsByLag.prefix(days).reduce(0, +)) / Double(answerableCount)
        }

        /// The share of the answerable actions that were answered within the window, 0 to 1; `nil`
        /// without such actions.
        public var share: Double? { share(within: countsByLag.count) }

        /// The median of the days from an action to its answer; `nil` without answers.
        public var medianLag: Double? {
            let count = answeredCount
            guard count > 0 else { return nil }
            func lag(_ place: Int) -> Int {
                var sum = 0
                return
                    (countsByLag.firstIndex {
                        sum += $0; return sum > place
                    } ?? 0) + 1
            }
            return Double(lag((count - 1) / 2) + lag(count / 2)) / 2
        }
    }

    /// The window of answers if nothing is said, in days.
    public static let standardWindow = 30

    /// Who answers whom in some events.
    ///
    /// - Parameters:
    ///   - byFirst: When the first actor acted towards the second, and with what sign; in any order.
    ///   - bySecond: The same of the second actor towards the first.
    ///   - window: Within how many days an answer counts as one.
    ///   - end: The day after the last on which an answer would be known.
    ///   - mutualCount: How many events are mutual.
    ///   - undatedCount: How many directed events are on a day that nobody knows.
    init(
        byFirst: [Action], bySecond: [Action], within window: Int, before end: Day,
        mutualCount: Int, undatedCount: Int
    ) {
        precondition(window >= 1, "an answer takes a day or more")
        self.window = window
        self.mutualCount = mutualCount
        self.undatedCount = undatedCount
        let (first, second) = (ActionDays(byFirst), ActionDays(bySecond))
        let begin = [first.days.first, second.days.first].compactMap(\.self).min()
        let span = begin.map { Window(from: $0, before: max($0, end.advanced(by: -window))) }
        self.bySecond = Self.answers(of: second, to: first, within: window, among: span)
        self.byFirst = Self.answers(of: first, to: second, within: window, among: span)
    }

    private static func answers(
        of one: ActionDays, to other: ActionDays, within window: Int, among span: Window?
    ) -> Answers {
        var answers = Answers()
        answers.countsByLag = [Int](repeating: 0, count: window)
        var place = 0
        for (index, day) in other.days.enumerated() {
            let count = other.counts[index]
            answers.actionCount += count
            while place < one.days.count, one.days[place] < day { place += 1 }
            if place < one.days.count, one.days[place] == day {
                answers.sameDayCount += count
                continue
            }
            guard span?.contains(day) == true else {
                answers.openCount += count
                continue
            }
            answers.answerableCount += count
            guard place < one.days.count else { continue }
            let lag = day.days(to: one.days[place])
            guard lag <= window else { continue }
            answers.countsByLag[lag - 1] += count
            switch one.sign(at: place) {
            case 0: break
            case 1...:
                answers.inKindCount += other.friendly[index]
                answers.oppositeCount += other.hostile[index]
            default:
                answers.inKindCount += other.hostile[index]
                answers.oppositeCount += other.friendly[index]
            }
        }
        answers.chance = span.flatMap { one.coverage(of: $0, within: window) }
        return answers
    }

    /// What an actor did to another on a day.
    struct Action {
        let day: Day
        let count: Int
        /// The weight, positive if friendly and negative if hostile.
        let value: Double
    }
}

/// The days on which an actor acted, and how.
private struct ActionDays {
    private(set) var days: [Day] = []
    private(set) var counts: [Int] = []
    private(set) var friendly: [Int] = []
    private(set) var hostile: [Int] = []
    private var values: [Double] = []
    private var totals: [Double] = []

    init(_ actions: [Reciprocity.Action]) {
        for action in actions.sorted(by: { $0.day < $1.day }) {
            if days.last != action.day {
                days.append(action.day)
                counts.append(0)
                friendly.append(0)
                hostile.append(0)
                values.append(0)
                totals.append(0)
            }
            let last = days.count - 1
            counts[last] += action.count
            if action.value > 0 { friendly[last] += action.count }
            if action.value < 0 { hostile[last] += action.count }
            values[last] += action.value
            totals[last] += abs(action.value)
        }
    }

    /// The sign of everything on a day, taken together.
    func sign(at place: Int) -> Int {
        if Ranking.areEqual(values[place], 0, greatest: totals[place]) { return 0 }
        return values[place] > 0 ? 1 : -1
    }

    /// The share of the days of a span that one of these days follows, at most so many days later.
    func coverage(of span: Window, within window: Int) -> Double? {
        guard let start = span.start, let end = span.end, let all = span.dayCount, all > 0 else {
            return nil
        }
        var covered = 0
        var next = start
        for day in days {
            // The days that this one follows: those from `window` days before it to the day before it.
            let from = max(next, day.advanced(by: -window))
            let until = min(day, end)
            if from < until {
                covered += from.days(to: until)
                next = until
            }
        }
        return Double(covered) / Double(all)
    }
}

extension Snapshot {
    /// Who of two actors acts, who answers, and after how long.
    ///
    /// - Parameters:
    ///   - one: An actor's position in the case's register: the first actor of the result.
    ///   - other: Another actor's.
    ///   - window: Within how many days an answer counts as one, 1 or more.
    /// - Returns: The answers of both; `nil` if the two share no directed event on a known day.
    /// - Complexity: O(*e* log *e*) for *e* events of the pair.
    public func reciprocity(
        between one: Int, and other: Int, within window: Int = Reciprocity.standardWindow
    ) -> Reciprocity? {
        guard let dyad = dyad(one, other) else { return nil }
        let events = self.case.events
        let stands = self.case.actors.representatives(selection.rollUp)
        var actions: [[Reciprocity.Action]] = [[], []]
        var mutual = 0
        var undated = 0
        for row in self.events(between: dyad) {
            let row = Int(row)
            let count = events.eventCount(of: row)
            guard events.areDirected[row] else {
                mutual += count
                continue
            }
            let isKnown =
                events.extents[row] == .day
                || events.extents[row] == .span && events.precisions[row] == .day
            guard isKnown else {
                undated += count
                continue
            }
            let isFirst = Int(stands[Int(events.sources[row])]) == one
            actions[isFirst ? 0 : 1].append(
                Reciprocity.Action(
                    day: events.starts[row], count: count,
                    value: signedValue(of: row) * Double(count)))
        }
        guard actions.contains(where: { !$0.isEmpty }) else { return nil }
        let last = events.starts.last?.advanced(by: 1) ?? .latest
        return Reciprocity(
            byFirst: actions[0], bySecond: actions[1], within: window,
            before: selection.window.end.map { min($0, last) } ?? last, mutualCount: mutual,
            undatedCount: undated)
    }
}
