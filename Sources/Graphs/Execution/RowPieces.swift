internal import Dispatch
internal import Synchronization

/// Consecutive rows in pieces of about the same work, which threads share.
///
/// The cut depends on the rows alone, and what the pieces come to is joined in their order, so that
/// nothing computed over them depends on the number of threads. Made for passes of a millisecond,
/// which neither fail nor tell of progress; longer work runs by ``Execution``.
struct RowPieces {
    /// Less work than this is not worth waking a thread.
    private static let leastWork = 1 << 15

    /// The rows of each piece.
    private let pieces: [Range<Int>]

    private let threads: Int

    /// Cuts the rows where the number of entries and rows before is a multiple of a piece's work.
    init(_ rows: Adjacency, _ execution: Execution) {
        let work = rows.neighbors.count + rows.vertexCount
        let count = max(1, min(Execution.chunkCount, work / Self.leastWork))
        let bounds = (0...count).map { piece in
            rows.firstVertex { Int(rows.offsets[$0]) + $0 >= piece * work / count }
        }
        pieces = (0..<count).map { bounds[$0]..<bounds[$0 + 1] }
        threads = min(execution.threads, count)
    }

    /// Runs `body` over all rows.
    @inline(__always)
    func forEach(_ body: (Range<Int>) -> Void) {
        share { body(pieces[$0]) }
    }

    /// Runs `body` over all rows and joins what it returns.
    @inline(__always)
    func reduce<Value: BitwiseCopyable>(
        _ start: Value, _ body: (Range<Int>) -> Value, _ join: (Value, Value) -> Value
    ) -> Value {
        let values = Scratch(repeating: start, count: pieces.count)
        share { values[$0] = body(pieces[$0]) }
        var joined = start
        for piece in pieces.indices { joined = join(joined, values[piece]) }
        return joined
    }

    /// Runs `body` for every piece, whoever is free taking the next.
    ///
    /// Bodies write to the rows of their own piece alone, which the compiler cannot know.
    @inline(__always)
    private func share(_ body: (Int) -> Void) {
        if threads == 1 {
            for piece in pieces.indices { body(piece) }
            return
        }
        let next = Atomic(0)
        withoutActuallyEscaping(body) { body in
            nonisolated(unsafe) let body = body
            DispatchQueue.concurrentPerform(iterations: threads) { _ in
                while true {
                    let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
                    guard piece < pieces.count else { return }
                    body(piece)
                }
            }
        }
    }
}

extension Adjacency {
    /// The first vertex, or the number of vertices, from which on a condition holds.
    fileprivate func firstVertex(where holds: (Int) -> Bool) -> Int {
        var range = 0..<vertexCount
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            range =
                holds(middle) ? range.lowerBound..<middle : (middle + 1)..<range.upperBound
        }
        return range.lowerBound
    }
}
