internal import Dispatch

/// All eigenvalues of a dense symmetric matrix.
///
/// Reflections bring the matrix to three diagonals (Householder), and implicit shifts those to one. Each
/// row is worked on by itself, so that the number of threads makes no difference.
struct DenseSpectrum: ~Copyable {
    private let size: Int
    private let entries: UnsafeMutablePointer<Double>
    private let threads: Int

    /// A matrix of zeros.
    init(size: Int, _ execution: Execution) {
        self.size = size
        threads = execution.threads
        entries = .allocate(capacity: max(1, size * size))
        entries.initialize(repeating: 0, count: size * size)
    }

    deinit { entries.deallocate() }

    /// An entry of the matrix; both of a pair must be set.
    subscript(row: Int, column: Int) -> Double {
        get { entries[row * size + column] }
        nonmutating set { entries[row * size + column] = newValue }
    }

    /// The eigenvalues; the matrix is used up.
    ///
    /// - Parameter onRow: Told after each of `size` rows.
    /// - Returns: As many as there are rows.
    /// - Throws: What `onRow` throws.
    /// - Complexity: O(*k*³) for *k* rows.
    consuming func values(onRow: () throws(GraphError) -> Void) throws(GraphError) -> [Double] {
        guard size > 0 else { return [] }
        var diagonal = [Double](repeating: 0, count: size)
        var beside = [Double](repeating: 0, count: size)
        let axis = Scratch(repeating: 0.0, count: size)
        let shift = Scratch(repeating: 0.0, count: size)
        for row in 0..<size {
            diagonal[row] = entries[row * size + row]
            if row + 1 < size { beside[row] = reflect(row, axis, shift) }
            try onRow()
        }
        Self.diagonalize(&diagonal, &beside)
        return diagonal.sorted()
    }

    /// Turns what a row has beyond its diagonal into one entry beside it, which is returned.
    private func reflect(
        _ row: Int, _ axis: borrowing Scratch<Double>, _ shift: borrowing Scratch<Double>
    ) -> Double {
        let start = row + 1
        let source = entries + row * size
        var square = 0.0
        for column in (start + 1)..<max(start + 1, size) {
            square += source[column] * source[column]
        }
        let head = source[start]
        if square == 0 { return head }
        let length = (head * head + square).squareRoot()
        let entry = head > 0 ? -length : length
        axis[start] = head - entry
        for column in (start + 1)..<size { axis[column] = source[column] }
        let factor = 2 / (axis[start] * axis[start] + square)
        let base = UnsafeRawPointer(axis.pointer)
        forEachRow(from: start) { row in
            let product = Self.product(
                UnsafeRawPointer(entries + row * size), base, start..<size)
            shift[row] = factor * product
        }
        var along = 0.0
        for column in start..<size { along += shift[column] * axis[column] }
        along *= factor / 2
        for column in start..<size { shift[column] -= along * axis[column] }
        forEachRow(from: start) { row in
            let target = entries + row * size
            let (a, s) = (axis[row], shift[row])
            let (axes, shifts) = (axis.pointer, shift.pointer)
            for column in start..<size {
                target[column] -= a * shifts[column] + s * axes[column]
            }
        }
        return entry
    }

    /// Adds up products, four columns side by side.
    @inline(__always)
    private static func product(
        _ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ range: Range<Int>
    ) -> Double {
        var sums = SIMD8<Double>.zero
        var place = range.lowerBound
        while place + 8 <= range.upperBound {
            let (one, other) = (
                left.loadUnaligned(fromByteOffset: 8 * place, as: SIMD8<Double>.self),
                right.loadUnaligned(fromByteOffset: 8 * place, as: SIMD8<Double>.self)
            )
            sums += one * other
            place += 8
        }
        var sum = sums.sum()
        while place < range.upperBound {
            sum +=
                left.load(fromByteOffset: 8 * place, as: Double.self)
                * right.load(fromByteOffset: 8 * place, as: Double.self)
            place += 1
        }
        return sum
    }

    /// Runs `body` for every row from one on, on as many threads as it is worth.
    private func forEachRow(from start: Int, _ body: (Int) -> Void) {
        let count = size - start
        let pieces = min(threads, count / 256)
        if pieces < 2 {
            for row in start..<size { body(row) }
            return
        }
        withoutActuallyEscaping(body) { body in
            // Bodies write to their own row alone.
            nonisolated(unsafe) let body = body
            DispatchQueue.concurrentPerform(iterations: pieces) { piece in
                for row in (start + piece * count / pieces)..<(start + (piece + 1) * count / pieces)
                {
                    body(row)
                }
            }
        }
    }

    /// Brings a matrix of three diagonals to one: the implicit method of Dubrulle, Martin & Wilkinson
    /// (1968, <https://doi.org/10.1007/BF02165404>).
    private static func diagonalize(_ diagonal: inout [Double], _ beside: inout [Double]) {
        let size = diagonal.count
        for first in 0..<size {
            while true {
                var last = first
                while last + 1 < size {
                    let scale = abs(diagonal[last]) + abs(diagonal[last + 1])
                    if abs(beside[last]) <= 1e-16 * scale || beside[last] == 0 { break }
                    last += 1
                }
                if last == first { break }
                var g = (diagonal[first + 1] - diagonal[first]) / (2 * beside[first])
                var r = (g * g + 1).squareRoot()
                g = diagonal[last] - diagonal[first] + beside[first] / (g + (g < 0 ? -r : r))
                var (sine, cosine, shift) = (1.0, 1.0, 0.0)
                var place = last - 1
                var isSplit = false
                while place >= first {
                    let f = sine * beside[place]
                    let b = cosine * beside[place]
                    r = (f * f + g * g).squareRoot()
                    beside[place + 1] = r
                    if r == 0 {
                        diagonal[place + 1] -= shift
                        beside[last] = 0
                        isSplit = true
                        break
                    }
                    sine = f / r
                    cosine = g / r
                    g = diagonal[place + 1] - shift
                    r = (diagonal[place] - g) * sine + 2 * cosine * b
                    shift = sine * r
                    diagonal[place + 1] = g + shift
                    g = cosine * r - b
                    place -= 1
                }
                if isSplit { continue }
                diagonal[first] -= shift
                beside[first] = g
                beside[last] = 0
            }
        }
    }
}
