/// The eigenvalues, without vectors, of a dense symmetric matrix.
///
/// Householder's reflections make it tridiagonal, from the last row up; then shifted QL steps take
/// off one eigenvalue after the other.
struct SymmetricSpectrum {
    /// The eigenvalues, ascending.
    let values: [Double]

    /// The spectrum of a matrix of so many rows, of which the entries up to the diagonal are read.
    ///
    /// - Parameters:
    ///   - size: How many rows there are.
    ///   - entries: The rows one after the other, each of full length.
    /// - Complexity: O(*k*³) for *k* rows.
    init(size: Int, entries: consuming [Double]) {
        var matrix = LowerTriangle(size: size, entries: entries)
        var (diagonal, beside) = matrix.tridiagonalize()
        Self.diagonalize(&diagonal, &beside)
        values = diagonal.sorted()
    }

    /// Implicit QL steps with Wilkinson's shift; `beside[i]` stands between `i` and `i + 1`.
    private static func diagonalize(_ d: inout [Double], _ e: inout [Double]) {
        let size = d.count
        for first in 0..<size {
            // Each step at least squares what is left; in practice two or three do.
            for _ in 0..<60 {
                var last = first
                while last < size - 1 {
                    let scale = abs(d[last]) + abs(d[last + 1])
                    if abs(e[last]) <= 0x1p-53 * scale { break }
                    last += 1
                }
                if last == first { break }
                step(&d, &e, first, last)
            }
        }
    }

    private static func step(_ d: inout [Double], _ e: inout [Double], _ first: Int, _ last: Int) {
        let half = (d[first + 1] - d[first]) / (2 * e[first])
        let root = (half * half + 1).squareRoot()
        var g = d[last] - d[first] + e[first] / (half + (half < 0 ? -root : root))
        var (sine, cosine, shift) = (1.0, 1.0, 0.0)
        for index in stride(from: last - 1, through: first, by: -1) {
            let f = sine * e[index]
            let b = cosine * e[index]
            let length = (f * f + g * g).squareRoot()
            e[index + 1] = length
            if length == 0 {
                d[index + 1] -= shift
                e[last] = 0
                return
            }
            sine = f / length
            cosine = g / length
            g = d[index + 1] - shift
            let turned = (d[index] - g) * sine + 2 * cosine * b
            shift = sine * turned
            d[index + 1] = g + shift
            g = cosine * turned - b
        }
        d[first] -= shift
        e[first] = g
        e[last] = 0
    }
}

/// A symmetric matrix of which the rows up to the diagonal count.
private struct LowerTriangle {
    private let size: Int
    private var entries: [Double]
    private var reflector: [Double]
    private var image: [Double]

    init(size: Int, entries: [Double]) {
        self.size = size
        self.entries = entries
        reflector = [Double](repeating: 0, count: size)
        image = reflector
    }

    /// The diagonal, and what stands beside it with a 0 at the end, of a tridiagonal matrix with the
    /// same eigenvalues.
    mutating func tridiagonalize() -> (diagonal: [Double], beside: [Double]) {
        var beside = [Double](repeating: 0, count: size)
        entries.withUnsafeMutableBufferPointer { entries in
            reflector.withUnsafeMutableBufferPointer { reflector in
                image.withUnsafeMutableBufferPointer { image in
                    for row in stride(from: size - 1, through: 1, by: -1) {
                        beside[row - 1] = Self.reflect(row, size, entries, reflector, image)
                    }
                }
            }
        }
        return ((0..<size).map { entries[$0 * size + $0] }, beside)
    }

    /// Reflects the rows above one so that of its own entries the one beside the diagonal alone is
    /// left, which is returned.
    private static func reflect(
        _ row: Int, _ size: Int, _ entries: UnsafeMutableBufferPointer<Double>,
        _ v: UnsafeMutableBufferPointer<Double>, _ w: UnsafeMutableBufferPointer<Double>
    ) -> Double {
        let own = row * size
        var tail = 0.0
        for column in 0..<(row - 1) { tail += entries[own + column] * entries[own + column] }
        let head = entries[own + row - 1]
        guard tail > 0 else { return head }
        let length = (tail + head * head).squareRoot()
        let result = head > 0 ? -length : length
        for column in 0..<row { v[column] = entries[own + column] }
        v[row - 1] = head - result
        let scale = 2 / (tail + v[row - 1] * v[row - 1])
        for column in 0..<row { w[column] = 0 }
        for index in 0..<row {
            let start = index * size
            let factor = v[index]
            var sum = SIMD8<Double>.zero
            var column = 0
            while column + 8 <= index {
                var here = SIMD8<Double>.zero
                var vector = SIMD8<Double>.zero
                var target = SIMD8<Double>.zero
                for lane in 0..<8 {
                    here[lane] = entries[start + column + lane]
                    vector[lane] = v[column + lane]
                    target[lane] = w[column + lane]
                }
                sum += here * vector
                target += factor * here
                for lane in 0..<8 { w[column + lane] = target[lane] }
                column += 8
            }
            var rest = sum.sum()
            while column < index {
                rest += entries[start + column] * v[column]
                w[column] += factor * entries[start + column]
                column += 1
            }
            w[index] += rest + entries[start + index] * factor
        }
        var overlap = 0.0
        for column in 0..<row {
            w[column] *= scale
            overlap += w[column] * v[column]
        }
        let correction = overlap * scale / 2
        for column in 0..<row { w[column] -= correction * v[column] }
        for index in 0..<row {
            let start = index * size
            let (one, other) = (v[index], w[index])
            for column in 0...index {
                entries[start + column] -= one * w[column] + other * v[column]
            }
        }
        return result
    }
}
