/// A place that stands where its key, a whole number, puts it.
struct KeyedPlace: BitwiseCopyable {
    let key: UInt64
    let place: Int32

    @inline(__always)
    fileprivate func digit(_ byte: Int) -> Int { Int(key >> UInt64(byte << 3) & 0xFF) }
}

extension [KeyedPlace] {
    /// Fewer are sorted as fast by comparing them.
    private static var few: Int { 64 }

    /// Sorts by keys, equal ones as they stand, if they stand by place.
    ///
    /// Keys are sorted by one byte after the other, the last one first; bytes that all share are passed
    /// over.
    ///
    /// - Parameter spare: Room that is made use of; what is in it is lost.
    /// - Complexity: O(*n*).
    mutating func sortByKey(using spare: inout [KeyedPlace]) {
        guard count > Self.few else {
            return sort { $0.key < $1.key || $0.key == $1.key && $0.place < $1.place }
        }
        spare = self
        let (all, any) = reduce((UInt64.max, UInt64.zero)) { ($0.0 & $1.key, $0.1 | $1.key) }
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: 256) { counts in
            for byte in 0..<8 {
                // The bits in which keys differ.
                if (all ^ any) >> UInt64(byte << 3) & 0xFF == 0 { continue }
                counts.initialize(repeating: 0)
                for entry in self { counts[entry.digit(byte)] += 1 }
                var before: Int32 = 0
                for digit in counts.indices {
                    let count = counts[digit]
                    counts[digit] = before
                    before += count
                }
                for entry in self {
                    let digit = entry.digit(byte)
                    spare[Int(counts[digit])] = entry
                    counts[digit] += 1
                }
                swap(&self, &spare)
            }
        }
    }
}
