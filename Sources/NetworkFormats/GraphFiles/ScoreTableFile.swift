public import ActorNetworks
internal import Dispatch
internal import Graphs
internal import Synchronization

extension Trajectory {
    /// The scores as CSV: a row an actor, slice and measure, and a row a figure of the network and
    /// slice.
    ///
    /// The columns are `slice`, `id`, `actor`, `measure`, `score`, `rank` and `rank_change`, by how
    /// many places the actor rose since the slice before; empty where there is none.
    ///
    /// - Complexity: O(*s*) for *s* scores; two slices, or some thousand rows, are in memory as text at
    ///   once.
    public var scoreFile: CaseFile {
        CaseFile("scores.csv") { writer in
            try writer.header([
                "slice", "id", "actor", "measure", "score", "rank", "rank_change",
            ])
            let rows = ScoreRows(of: self)
            var start = 0
            while start < slices.count {
                let end = rows.end(from: start)
                for part in rows.parts(of: start..<end) { try writer.rows(written: part) }
                start = end
            }
        }
    }
}

/// The rows of scores as text.
private struct ScoreRows: Sendable {
    private let trajectory: Trajectory
    /// Id and label of each actor, one behind the other.
    private let names: [UInt8]
    /// Where those of each actor end.
    private let ends: [Int]
    private let measures: [[UInt8]]

    /// How many rows are text before they are written: so few that their memory is used over and over.
    private static let rowsAtOnce = 1 << 13

    init(of trajectory: Trajectory) {
        self.trajectory = trajectory
        var isPresent = [Bool](repeating: false, count: trajectory.case.actors.count)
        for slice in trajectory.slices {
            for actor in slice.actors { isPresent[actor] = true }
        }
        var (names, ends) = ([UInt8](), [Int]())
        for (actor, isPresent) in isPresent.enumerated() {
            if isPresent {
                let record = trajectory.case.actors[actor]
                names += RowWriter.written {
                    $0.field(record.id)
                    $0.field(record.label)
                }
            }
            ends.append(names.count)
        }
        self.names = names
        self.ends = ends
        measures = trajectory.measures.map { measure in
            RowWriter.written { $0.field(measure.name) }
        }
    }

    /// Up to where slices, two at least, become text at once.
    func end(from start: Int) -> Int {
        var rows = 0
        let end = trajectory.slices[start...].firstIndex { slice in
            defer { rows += slice.actors.count * measures.count }
            return rows >= Self.rowsAtOnce
        }
        return min(max(end ?? trajectory.slices.count, start + 2), trajectory.slices.count)
    }

    /// The rows of some slices, in two parts that are made side by side.
    func parts(of range: Range<Int>) -> [[UInt8]] {
        guard range.count > 1, Execution.canStartThreads else { return [text(of: range)] }
        let middle = range.lowerBound + range.count / 2
        let halves = [range.lowerBound..<middle, middle..<range.upperBound]
        let parts = Mutex([[UInt8]](repeating: [], count: halves.count))
        DispatchQueue.concurrentPerform(iterations: halves.count) { half in
            let text = text(of: halves[half])
            parts.withLock { $0[half] = text }
        }
        return parts.withLock { $0 }
    }

    private func text(of range: Range<Int>) -> [UInt8] {
        let times = range.map { place in
            RowWriter.written { $0.field(trajectory.slices[place].time.name) } + [ASCII.comma]
        }
        let figures = zip(range, times).map { place, time in
            figureRows(of: trajectory.slices[place], time: time)
        }
        let room = zip(range, zip(times, figures)).reduce(1) { room, slice in
            room + self.room(for: trajectory.slices[slice.0], time: slice.1.0) + slice.1.1.count
        }
        return [UInt8](upTo: room) { bytes in
            guard var text = ByteCursor(bytes) else { return 0 }
            names.withUnsafeBufferPointer { names in
                for (place, (time, figures)) in zip(range, zip(times, figures)) {
                    for number in measures.indices {
                        time.withUnsafeBufferPointer { time in
                            put(place, number, time: time, names, into: &text)
                        }
                    }
                    figures.withUnsafeBufferPointer { text.put($0) }
                }
            }
            return text.count
        }
    }

    /// The most bytes that the rows of a slice take.
    private func room(for slice: MeasuredSlice, time: [UInt8]) -> Int {
        let numbers = ByteCursor.longestDouble + 2 * ByteCursor.longestInt
        let names = slice.actors.reduce(0) { $0 + bounds(of: $1).count }
        return measures.reduce(0) { room, measure in
            // Four commas and a line feed.
            room + names + slice.actors.count * (time.count + measure.count + numbers + 5)
        }
    }

    /// Where the id and label of an actor are among all names.
    private func bounds(of actor: Int) -> Range<Int> {
        (actor > 0 ? ends[actor - 1] : 0)..<ends[actor]
    }

    private func put(
        _ place: Int, _ number: Int, time: UnsafeBufferPointer<UInt8>,
        _ names: UnsafeBufferPointer<UInt8>, into text: inout ByteCursor
    ) {
        let slice = trajectory.slices[place]
        let before = place > 0 ? trajectory.slices[place - 1] : nil
        let word = [ASCII.comma] + measures[number] + [ASCII.comma]
        let (scores, ranks) = (slice.columns[number].scores, slice.columns[number].ranks)
        let (oldActors, oldRanks) = (before?.actors ?? [], before?.columns[number].ranks ?? [])
        var old = 0
        word.withUnsafeBufferPointer { word in
            for (index, actor) in slice.actors.enumerated() {
                text.put(time)
                text.put(UnsafeBufferPointer(rebasing: names[bounds(of: actor)]))
                text.put(word)
                if let score = scores[index] { text.put(score) }
                text.put(ASCII.comma)
                if let rank = ranks[index] { text.put(rank) }
                text.put(ASCII.comma)
                while old < oldActors.count, oldActors[old] < actor { old += 1 }
                if old < oldActors.count, oldActors[old] == actor, let oldRank = oldRanks[old],
                    let rank = ranks[index]
                {
                    text.put(oldRank - rank)
                }
                text.put(ASCII.lineFeed)
            }
        }
    }

    private func figureRows(of slice: MeasuredSlice, time: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        for found in slice.figures {
            for (figure, value) in zip(found.statistic.figures, found.values) {
                text += time + [ASCII.comma, ASCII.comma]
                text += RowWriter.written { $0.field(figure) } + [ASCII.comma]
                text += [UInt8](upTo: ByteCursor.longestDouble) { bytes in
                    guard let value, var number = ByteCursor(bytes) else { return 0 }
                    number.put(value)
                    return number.count
                }
                text += [ASCII.comma, ASCII.comma, ASCII.lineFeed]
            }
        }
        return text
    }
}
