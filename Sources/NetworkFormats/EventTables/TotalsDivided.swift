internal import ActorNetworks

/// What is taken out of rows that stand for several events, when some of these are other events again.
struct TotalsDivided {
    /// How many events were alike on one day, and how many were mirror images of others.
    private var sameDay = 0
    private var mirrored = 0
    /// How many rows stand for events on days that nobody knows, so that none can be alike.
    private var undivided = 0

    /// Merges two rows that mirror each other and stand for different numbers of events: as many as
    /// both have become mutual, and the rest of the greater stays as it is.
    ///
    /// - Returns: whether it did; rows of equal numbers are simply one.
    mutating func merge(_ row: Int, with other: Int, in events: inout EventTable) -> Bool {
        let (one, two) = (events.eventCount(of: row), events.eventCount(of: other))
        guard one != two else { return false }
        let (less, more) = one < two ? (row, other) : (other, row)
        events.makeMutual(less)
        events.keep(abs(one - two), ofRow: more)
        mirrored += min(one, two)
        return true
    }

    /// Leaves one event of each row that stands for several on one day.
    mutating func keepOneADay(
        in rows: Range<Int>, of events: inout EventTable, except isGone: (Int) -> Bool
    ) {
        guard events.holdsTotals else { return }
        for row in rows where events.eventCount(of: row) > 1 && !isGone(row) {
            guard events.extents[row] == .day else {
                undivided += 1
                continue
            }
            sameDay += events.eventCount(of: row) - 1
            events.keep(1, ofRow: row)
        }
    }

    /// Tells what was taken out, and what could not be.
    func report(in file: String, into problems: inout Problems) {
        func tell(_ count: Int, _ problem: String, _ remedy: String) {
            guard count > 0 else { return }
            problems.add(.dividedTotal, .warning, in: file) {
                .init(problem: problem, remedy: remedy)
            }
        }
        tell(
            sameDay,
            "of rows that stand for several events of one day, one each was kept and \(sameDay) "
                + "left out",
            "leave out --one-a-day to keep them")
        tell(
            mirrored,
            "of rows that mirror others and stand for more events than these, \(mirrored) were "
                + "merged with their mirror images and the rest kept",
            "keep them apart with --keep-mirrored")
        tell(
            undivided,
            "of rows that stand for several events on days that they do not tell (\(undivided)), "
                + "all events were kept",
            "leave out --one-a-day, or write a row for each day")
    }
}
