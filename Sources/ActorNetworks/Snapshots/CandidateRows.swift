/// The rows that may be in a window: those that start in it, and some that start before it.
struct CandidateRows: Sendable {
    /// Rows that start before the window, ascending.
    let earlier: [Int32]
    /// The rows that start in the window.
    let range: Range<Int>

    /// How many there are.
    var count: Int { earlier.count + range.count }

    /// Goes through all, ascending.
    @inline(__always)
    func forEach(_ body: (Int) -> Void) {
        for row in earlier { body(Int(row)) }
        for row in range { body(row) }
    }
}

/// The rows that may be in windows that begin after they do, so that those of a window are found
/// without a look at all.
struct ReachingRows: Sendable {
    /// The rows, ascending, and so by their first day.
    private let rows: [Int32]
    /// The greatest end of the rows below each place of a binary tree, whose leaves are the rows and
    /// whose root has number 1.
    private var ends: [Day]
    private let leafCount: Int

    /// The rows of a table that reach beyond their first day; `nil` if each counts on that day alone.
    ///
    /// - Complexity: O(*n*) for *n* rows.
    init?(of events: EventTable, by assignment: DateAssignment) {
        guard !assignment.isByStart else { return nil }
        let dated = min(events.undatedCount, events.count)..<events.count
        let found = dated.filter {
            events.extents[$0] != .day
                && events.end(of: $0, by: assignment) > events.starts[$0].advanced(by: 1)
        }
        rows = found.map { Int32($0) }
        var leaves = 1
        while leaves < found.count { leaves *= 2 }
        leafCount = leaves
        ends = [Day](repeating: .earliest, count: 2 * leaves)
        for (place, row) in found.enumerated() {
            ends[leaves + place] = events.end(of: row, by: assignment)
        }
        for place in (1..<leaves).reversed() {
            ends[place] = max(ends[2 * place], ends[2 * place + 1])
        }
    }

    /// The rows below one that reach into what begins on a day, ascending.
    ///
    /// - Complexity: O(*k* log *n*) for the *k* rows found among *n*.
    func rows(before row: Int, reaching day: Day) -> [Int32] {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if Int(rows[middle]) < row { low = middle + 1 } else { high = middle }
        }
        var found: [Int32] = []
        collect(below: 1, holding: 0..<leafCount, upTo: low, reaching: day, into: &found)
        return found
    }

    private func collect(
        below place: Int, holding leaves: Range<Int>, upTo limit: Int, reaching day: Day,
        into found: inout [Int32]
    ) {
        guard leaves.lowerBound < limit, ends[place] > day else { return }
        if leaves.count == 1 { return found.append(rows[leaves.lowerBound]) }
        let middle = leaves.lowerBound + leaves.count / 2
        collect(
            below: 2 * place, holding: leaves.lowerBound..<middle, upTo: limit, reaching: day,
            into: &found)
        collect(
            below: 2 * place + 1, holding: middle..<leaves.upperBound, upTo: limit, reaching: day,
            into: &found)
    }
}
