/// A block of plain values that a search writes to over and over.
///
/// Unlike an array it is never copied, and positions are checked in debug builds only.
struct Scratch<Element: BitwiseCopyable>: ~Copyable {
    let count: Int

    private let base: UnsafeMutablePointer<Element>

    init(repeating value: Element, count: Int) {
        self.count = count
        base = .allocate(capacity: count)
        base.initialize(repeating: value, count: count)
    }

    deinit { base.deallocate() }

    subscript(position: Int) -> Element {
        @inline(__always) get {
            assert(position >= 0 && position < count)
            return base[position]
        }
        @inline(__always) nonmutating set {
            assert(position >= 0 && position < count)
            base[position] = newValue
        }
    }

    /// The values as an array.
    var array: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }
}

extension Adjacency {
    /// Puts at each vertex the values of its neighbours, each times the weight of its entry, added up.
    ///
    /// Two sums run side by side, for the processor to overlap, and join at the end.
    func multiply(_ values: borrowing Scratch<Double>, into products: borrowing Scratch<Double>) {
        neighbors.withUnsafeBufferPointer { neighbors in
            weights.withUnsafeBufferPointer { weights in
                var start = 0
                for vertex in 0..<vertexCount {
                    let end = Int(offsets[vertex + 1])
                    var (even, odd) = (0.0, 0.0)
                    var entry = start
                    start = end
                    if weights.isEmpty {
                        while entry < end - 1 {
                            even += values[Int(neighbors[entry])]
                            odd += values[Int(neighbors[entry + 1])]
                            entry += 2
                        }
                        if entry < end { even += values[Int(neighbors[entry])] }
                    } else {
                        while entry < end - 1 {
                            even += weights[entry] * values[Int(neighbors[entry])]
                            odd += weights[entry + 1] * values[Int(neighbors[entry + 1])]
                            entry += 2
                        }
                        if entry < end { even += weights[entry] * values[Int(neighbors[entry])] }
                    }
                    products[vertex] = even + odd
                }
            }
        }
    }
}
