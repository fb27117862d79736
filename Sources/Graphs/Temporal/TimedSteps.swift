/// Ways from one vertex to another in time: each contact one way, a mutual one both ways; equal ones
/// once, loops not at all.
struct TimedSteps: Sendable {
    /// Where each way leads from, in order of start; those of one start by source, then target.
    private(set) var sources: [Int32] = []
    private(set) var targets: [Int32] = []
    /// The time after the last at which the way is open.
    private(set) var ends: [Int] = []
    /// The first contact that opens the way.
    private(set) var contacts: [Int32] = []
    /// The times at which ways open, ascending.
    private(set) var times: [Int] = []
    /// Those that open at `times[i]` are `bounds[i]..<bounds[i + 1]`.
    private(set) var bounds = [0]
    /// Whether any is open for longer than a moment.
    private(set) var hasSpans = false

    var count: Int { sources.count }

    /// The ways that contacts open, which are sorted by start.
    init(_ contacts: [Contact]) {
        sources.reserveCapacity(contacts.count)
        targets.reserveCapacity(contacts.count)
        ends.reserveCapacity(contacts.count)
        self.contacts.reserveCapacity(contacts.count)
        var group: [Way] = []
        for (number, contact) in contacts.enumerated() {
            if number > 0, contacts[number - 1].start != contact.start {
                open(&group, at: contacts[number - 1].start)
            }
            if contact.source == contact.target { continue }
            let way = Way(
                source: Int32(contact.source), target: Int32(contact.target), end: contact.end,
                contact: Int32(number))
            group.append(way)
            if contact.isMutual { group.append(way.back) }
        }
        if let last = contacts.last { open(&group, at: last.start) }
    }

    private struct Way {
        var source: Int32
        var target: Int32
        let end: Int
        let contact: Int32

        var back: Way { Way(source: target, target: source, end: end, contact: contact) }

        func isLike(_ other: Way) -> Bool {
            source == other.source && target == other.target && end == other.end
        }
    }

    private mutating func open(_ group: inout [Way], at time: Int) {
        guard !group.isEmpty else { return }
        group.sort {
            ($0.source, $0.target, $0.end, $0.contact) < ($1.source, $1.target, $1.end, $1.contact)
        }
        for (place, way) in group.enumerated() {
            if place > 0, group[place - 1].isLike(way) { continue }
            sources.append(way.source)
            targets.append(way.target)
            ends.append(way.end)
            contacts.append(way.contact)
            if way.end > time + 1 { hasSpans = true }
        }
        times.append(time)
        bounds.append(sources.count)
        group.removeAll(keepingCapacity: true)
    }
}

/// The moments at which a search has something to do, one after the other.
///
/// Strict paths go on a moment after they arrive, at the next time. Paths that are not strict go on at
/// the same time, which then has several moments.
struct Moments {
    private let steps: TimedSteps
    private let isStrict: Bool
    private var group = 0

    /// The time of the moment.
    private(set) var time = Int.min

    init(of steps: TimedSteps, isStrict: Bool) {
        self.steps = steps
        self.isStrict = isStrict
    }

    /// Goes on to the next moment.
    ///
    /// - Parameters:
    ///   - isUrgent: Whether something is to go on at once through ways that are open already.
    ///   - isWaiting: Whether something is to go on through them at the next time.
    /// - Returns: The ways that open at that moment; `nil` after the last.
    mutating func next(isUrgent: Bool, isWaiting: Bool = false) -> Range<Int>? {
        if isUrgent || isWaiting {
            let due = isStrict || !isUrgent ? time + 1 : time
            if group == steps.times.count || steps.times[group] > due {
                time = due
                return 0..<0
            }
        }
        guard group < steps.times.count else { return nil }
        time = steps.times[group]
        group += 1
        return steps.bounds[group - 1]..<steps.bounds[group]
    }
}

/// The ways that stay open after the moment at which they open, by the vertex that they lead from.
struct OpenWays: ~Copyable {
    private let ends: Scratch<Int>
    private let first: Scratch<Int32>
    private let next: Scratch<Int32>
    private let isStrict: Bool

    init(_ graph: TemporalGraph, isStrict: Bool) {
        self.isStrict = isStrict
        ends = Scratch(copying: graph.steps.ends)
        first = Scratch(repeating: -1, count: graph.vertexCount)
        next = Scratch(repeating: -1, count: graph.steps.count)
    }

    /// Forgets all.
    func reset() {
        for vertex in 0..<first.count { first[vertex] = -1 }
    }

    /// Keeps a way that opens, if it can still be used after the moment.
    @inline(__always)
    func open(_ step: Int, from vertex: Int, at time: Int) {
        // Paths that are not strict may use every way once more at the same time.
        guard !isStrict || ends[step] > time + 1 else { return }
        next[step] = first[vertex]
        first[vertex] = Int32(step)
    }

    /// Whether a vertex may have ways that are open.
    @inline(__always)
    func hasAny(_ vertex: Int) -> Bool { first[vertex] >= 0 }

    /// The first way from a vertex that is open at a time, −1 if there is none.
    @inline(__always)
    func first(from vertex: Int, at time: Int) -> Int {
        let step = skipClosed(first[vertex], at: time)
        first[vertex] = step
        return Int(step)
    }

    /// The next way from the same vertex that is open at a time, −1 after the last.
    @inline(__always)
    func following(_ step: Int, at time: Int) -> Int {
        let following = skipClosed(next[step], at: time)
        next[step] = following
        return Int(following)
    }

    @inline(__always)
    private func skipClosed(_ step: Int32, at time: Int) -> Int32 {
        var step = step
        while step >= 0, ends[Int(step)] <= time { step = next[Int(step)] }
        return step
    }
}
