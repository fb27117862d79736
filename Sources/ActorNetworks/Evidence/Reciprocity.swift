/// Who of two actors acts, who answers, and after how long.
///
/// An *action* is a directed event on a known day; a span counts on its first day, unless it is that of
/// a row which stands for several events. Of each action of one towards the other, the *answer* is the
/// first day after it on which the other acts towards the one, if that is within `window` days. What
/// both do on one day cannot be ordered, so an action on a day on which the other acts too is counted
/// apart, and so is one that nobody is seen to answer though its window reaches beyond the last day on
/// which an answer would be known. Shares are of the actions that have all days of a width before that
/// day, whether answered or not: the others are answered or too late, and would make it too great. That
/// an answer follows does not say that it follows from it: `Answers.chance` says how often a day picked
/// at random is followed by as much.
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
    /// How many directed events are of the first actor towards the second, on whatever day.
    public let firstCount: Int
    /// How many directed events are of the second actor towards the first, on whatever day.
    public let secondCount: Int

    /// Whether half of the directed events or more are on known days, so that answers mean something: what
    /// the few others tell may be far from what all would.
    public var isKnown: Bool { 2 * undatedCount <= firstCount + secondCount }

    /// How one actor answers the actions of another.
    public struct Answers: Hashable, Sendable {
        /// How many actions there are to be answered.
        public internal(set) var actionCount = 0
        /// How many of them are on a day on which the other acts too, so that nobody knows who began.
        public internal(set) var sameDayCount = 0
        /// How many of the others have no answer yet, and may have one in the window that is not known.
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
        /// How many actions, on days on which the other does not act, have one day after them, two days,
        /// and so on up to the window, on which an answer would be known.
        var followedCounts: [Int] = []
        /// How many of these were answered within one day, within two days, and so on.
        var answeredCounts: [Int] = []

        /// How many actions have the whole window after them, so that an answer would be known.
        public var answerableCount: Int { followedCounts.last ?? 0 }

        /// Of how many actions it is known whether they were answered within the window.
        public var knownCount: Int { actionCount - sameDayCount - openCount }

        /// How many were answered.
        public var answeredCount: Int { countsByLag.reduce(0, +) }

        /// The share answered within so many days, of the actions that have as many days after them,
        /// 0 to 1; `nil` without such actions. More days than the window are the window.
        public func share(within days: Int) -> Double? {
            let place = min(days, followedCounts.count) - 1
            guard place >= 0, followedCounts[place] > 0 else { return nil }
            return Double(answeredCounts[place]) / Double(followedCounts[place])
        }

        /// The share answered within the window, of the actions that have all of it after them, 0 to
        /// 1; `nil` without such actions.
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
    ///   - undatedCounts: How many directed events of each are on a day that nobody knows.
    init(
        byFirst: [Action], bySecond: [Action], within window: Int, before end: Day,
        mutualCount: Int, undatedCounts: [Int]
    ) {
        precondition(window >= 1, "an answer takes a day or more")
        self.window = window
        self.mutualCount = mutualCount
        undatedCount = undatedCounts[0] + undatedCounts[1]
        firstCount = undatedCounts[0] + byFirst.reduce(0) { $0 + $1.count }
        secondCount = undatedCounts[1] + bySecond.reduce(0) { $0 + $1.count }
        let (first, second) = (ActionDays(byFirst), ActionDays(bySecond))
        let begin = [first.days.first, second.days.first].compactMap(\.self).min()
        let span = begin.map { Window(from: $0, before: max($0, end.advanced(by: -window))) }
        self.bySecond = Self.answers(of: second, to: first, within: window, before: end, span)
        self.byFirst = Self.answers(of: first, to: second, within: window, before: end, span)
    }

    private static func answers(
        of one: ActionDays, to other: ActionDays, within window: Int, before end: Day,
        _ span: Window?
    ) -> Answers {
        var answers = Answers()
        answers.countsByLag = [Int](repeating: 0, count: window)
        // Changes from one width to the next; sums make counts of them.
        var followed = [Int](repeating: 0, count: window + 1)
        var answered = followed
        var place = 0
        for (index, day) in other.days.enumerated() {
            let count = other.counts[index]
            answers.actionCount += count
            while place < one.days.count, one.days[place] < day { place += 1 }
            if place < one.days.count, one.days[place] == day {
                answers.sameDayCount += count
                continue
            }
            // On how many of the days of the window an answer would be known.
            let known = max(0, min(window, day.days(to: end) - 1))
            followed[0] += count
            followed[known] -= count
            let lag = place < one.days.count ? day.days(to: one.days[place]) : .max
            guard lag <= known else {
                if known < window { answers.openCount += count }
                continue
            }
            answered[lag - 1] += count
            answered[known] -= count
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
        answers.followedCounts = sums(of: followed).dropLast()
        answers.answeredCounts = sums(of: answered).dropLast()
        answers.chance = span.flatMap { one.coverage(of: $0, within: window) }
        return answers
    }

    private static func sums(of changes: [Int]) -> [Int] {
        var sum = 0
        return changes.map { change in
            sum += change
            return sum
        }
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
        var undated = [0, 0]
        for row in self.events(between: dyad) {
            let row = Int(row)
            let count = events.eventCount(of: row)
            guard events.areDirected[row] else {
                mutual += count
                continue
            }
            let place = Int(stands[Int(events.sources[row])]) == one ? 0 : 1
            guard !events.hasUnknownDays(row), events.hasKnownFirstDay(row) else {
                undated[place] += count
                continue
            }
            actions[place].append(
                Reciprocity.Action(
                    day: events.starts[row], count: count,
                    value: signedValue(of: row) * Double(count)))
        }
        guard actions.contains(where: { !$0.isEmpty }) else { return nil }
        let last = events.starts.last?.advanced(by: 1) ?? .latest
        return Reciprocity(
            byFirst: actions[0], bySecond: actions[1], within: window,
            before: selection.window.end.map { min($0, last) } ?? last, mutualCount: mutual,
            undatedCounts: undated)
    }
}
