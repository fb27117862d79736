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
    /// - Complexity: O(*s*) for *s* scores; some hundred slices are in memory as text at once.
    public var scoreFile: CaseFile {
        CaseFile("scores.csv") { writer in
            try writer.header([
                "slice", "id", "actor", "measure", "score", "rank", "rank_change",
            ])
            let rows = ScoreRows(of: self)
            for start in stride(from: 0, to: slices.count, by: ScoreRows.slicesAtOnce) {
                let end = min(start + ScoreRows.slicesAtOnce, slices.count)
                for part in rows.parts(of: start..<end) { try writer.rows(written: part) }
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

    /// How many slices are text before they are written.
    static let slicesAtOnce = 128

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
        var text: [UInt8] = []
        names.withUnsafeBufferPointer { names in
            ends.withUnsafeBufferPointer { ends in
                for place in range {
                    let slice = trajectory.slices[place]
                    let before = place > 0 ? trajectory.slices[place - 1] : nil
                    let time = RowWriter.written { $0.field(slice.time.name) } + [ASCII.comma]
                    for number in measures.indices {
                        append(
                            slice, after: before, number, time: time, names, ends, to: &text)
                    }
                    appendFigures(of: slice, time: time, to: &text)
                }
            }
        }
        return text
    }

    private func append(
        _ slice: MeasuredSlice, after before: MeasuredSlice?, _ number: Int, time: [UInt8],
        _ names: UnsafeBufferPointer<UInt8>, _ ends: UnsafeBufferPointer<Int>,
        to text: inout [UInt8]
    ) {
        let word = [ASCII.comma] + measures[number] + [ASCII.comma]
        let (scores, ranks) = (slice.columns[number].scores, slice.columns[number].ranks)
        let (oldActors, oldRanks) = (before?.actors ?? [], before?.columns[number].ranks ?? [])
        var place = 0
        for (index, actor) in slice.actors.enumerated() {
            text.append(contentsOf: time)
            let start = actor > 0 ? ends[actor - 1] : 0
            text.append(contentsOf: UnsafeBufferPointer(rebasing: names[start..<ends[actor]]))
            text.append(contentsOf: word)
            if let score = scores[index] { score.appendWithoutRoundingError(to: &text) }
            text.append(ASCII.comma)
            if let rank = ranks[index] { rank.appendDigits(to: &text) }
            text.append(ASCII.comma)
            while place < oldActors.count, oldActors[place] < actor { place += 1 }
            if place < oldActors.count, oldActors[place] == actor, let oldRank = oldRanks[place],
                let rank = ranks[index]
            {
                (oldRank - rank).appendDigits(to: &text)
            }
            text.append(ASCII.lineFeed)
        }
    }

    private func appendFigures(
        of slice: MeasuredSlice, time: [UInt8], to text: inout [UInt8]
    ) {
        for found in slice.figures {
            for (figure, value) in zip(found.statistic.figures, found.values) {
                text += time + [ASCII.comma, ASCII.comma]
                text += RowWriter.written { $0.field(figure) } + [ASCII.comma]
                value?.appendWithoutRoundingError(to: &text)
                text += [ASCII.comma, ASCII.comma, ASCII.lineFeed]
            }
        }
    }
}
