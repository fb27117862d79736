internal import Dispatch
internal import Graphs
internal import Synchronization

/// The two halves of a range, worked at side by side.
///
/// Where the halves are cut depends on the range alone, so that sums do not depend on the machine.
struct Halves {
    /// One range if there is little to do, else two.
    let ranges: [Range<Int>]

    /// What takes about as long as a thread needs to start.
    static let fewRows = 1 << 16

    /// Cuts a range in two, in the middle or at a place, if that is worth it.
    init(of range: Range<Int>, cutAt place: Int? = nil, areWorthIt: Bool? = nil) {
        let middle = place ?? (range.lowerBound + range.count / 2)
        ranges =
            areWorthIt ?? (range.count > Self.fewRows)
            ? [range.lowerBound..<middle, middle..<range.upperBound] : [range]
    }

    /// What comes of each half, in order.
    @inline(__always)
    func map<Value: Sendable>(_ body: @Sendable (Range<Int>) -> Value) -> [Value] {
        map { _, range in body(range) }
    }

    /// What comes of each half with its number, 0 or 1, in order.
    @inline(__always)
    func map<Value: Sendable>(
        _ body: @Sendable (_ half: Int, _ range: Range<Int>) -> Value
    ) -> [Value] {
        guard ranges.count > 1, Execution.canStartThreads else {
            return ranges.enumerated().map { body($0, $1) }
        }
        let values = Mutex([Value?](repeating: nil, count: ranges.count))
        DispatchQueue.concurrentPerform(iterations: ranges.count) { half in
            let value = body(half, ranges[half])
            values.withLock { $0[half] = value }
        }
        return values.withLock { $0.compactMap(\.self) }
    }
}
