#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// Memory for much data at once.
enum LargePages {
    /// The least that is worth asking for: half a large page on most machines.
    private static let least = 1 << 20

    /// Asks the system to keep a block in large pages, before anything is written to it.
    ///
    /// A large graph is read in leaps, and with small pages the processor would spend much of its
    /// time on finding out where they lie; besides, the system would hand them out one by one. Does
    /// nothing where the system chooses by itself.
    static func prefer(for block: UnsafeRawBufferPointer) {
        #if os(Linux)
        guard block.count >= least, let start = block.baseAddress else { return }
        // Whole pages, so that blocks that lie side by side can share a large one.
        let page = Machine.pageBytes
        let first = Int(bitPattern: start) / page * page
        let last = (Int(bitPattern: start) + block.count + page - 1) / page * page
        _ = madvise(UnsafeMutableRawPointer(bitPattern: first), last - first, MADV_HUGEPAGE)
        #endif
    }
}

extension Array where Element: BitwiseCopyable {
    /// An array of so many elements, all of which `fill` must set.
    init(count: Int, filledBy fill: (UnsafeMutableBufferPointer<Element>) -> Void) {
        self.init(upTo: count) { elements in
            fill(elements)
            return count
        }
    }

    /// An array of at most so many elements, of which `fill` sets the first ones and returns how many
    /// there are.
    package init(
        upTo capacity: Int, filledBy fill: (UnsafeMutableBufferPointer<Element>) -> Int
    ) {
        self.init(unsafeUninitializedCapacity: capacity) { elements, filled in
            let elements = UnsafeMutableBufferPointer(rebasing: elements[..<capacity])
            LargePages.prefer(for: UnsafeRawBufferPointer(elements))
            filled = fill(elements)
        }
    }
}
