#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The shape of a graph, whoever its vertices are: the trace of the heat that flows on it.
public struct HeatTrace: Sendable, Hashable {
    /// `h(t) = Σ exp(−λt)` over the eigenvalues `λ` of the normalized Laplacian, at each of
    /// ``times``.
    public let values: [Double]

    /// 256 times from 0.01 to 100, evenly spaced by their logarithms.
    public static let times = (0..<256).map { pow(10, -2 + 4 * Double($0) / 255) }

    /// The most vertices for whose matrix eigenvalues are found, after vertices with the same
    /// neighbours are merged and components taken apart.
    public static let sizeLimit = 800

    /// The trace of a list of eigenvalues.
    init(eigenvalues: [Double]) {
        values = Self.times.map { time in eigenvalues.reduce(0) { $0 + exp(-$1 * time) } }
    }

    /// `‖h₁ − h₂‖`, the root of the summed squares of differences: 0 for graphs of the same shape,
    /// even if other vertices have the places in it.
    public func distance(to other: HeatTrace) -> Double {
        zip(values, other.values).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    }
}

extension Graph {
    /// The trace of the heat that flows on the graph, by which shapes are compared without regard to
    /// who is where (NetLSD).
    ///
    /// Every tie counts alike; direction is ignored; parallel arcs count once; loops are dropped;
    /// signs play no part.
    ///
    /// - Parameter sizeLimit: The most vertices of a component that are left once vertices with the
    ///   same neighbours are merged, each of which but one has eigenvalue 1.
    /// - Returns: The trace, of which an isolate adds 1 at all times; `nil` if the graph is larger
    ///   than the limit.
    /// - Complexity: O(*k*³) for the *k* vertices that are left of the largest component.
    /// - SeeAlso: Tsitsulin et al. (2018), <https://doi.org/10.1145/3219819.3219991>.
    public func heatTrace(sizeLimit: Int = HeatTrace.sizeLimit) -> HeatTrace? {
        let graph = magnitudes().unweighted().undirected().unweighted()
        var eigenvalues: [Double] = []
        for component in graph.weakComponents().groups {
            if component.count == 1 {
                eigenvalues.append(0)
                continue
            }
            let classes = graph.twins(among: component)
            guard classes.count <= sizeLimit else { return nil }
            eigenvalues += [Double](repeating: 1, count: component.count - classes.count)
            eigenvalues += graph.normalizedLaplacian(of: classes)
        }
        return HeatTrace(eigenvalues: eigenvalues)
    }

    /// The vertices in classes that have the same neighbours, each class ascending, in the order of
    /// their first vertices.
    private func twins(among vertices: [Int]) -> [[Int]] {
        var numbers: [ArraySlice<Int32>: Int] = [:]
        var classes: [[Int]] = []
        for vertex in vertices {
            let neighbors = outgoing.neighbors[outgoing.range(vertex)]
            if let number = numbers[neighbors] {
                classes[number].append(vertex)
            } else {
                numbers[neighbors] = classes.count
                classes.append([vertex])
            }
        }
        return classes
    }

    /// The eigenvalues of the normalized Laplacian on vectors that are constant on classes of twins.
    private func normalizedLaplacian(of classes: [[Int]]) -> [Double] {
        let size = classes.count
        var places = [Int: Int](minimumCapacity: size)
        for (place, twins) in classes.enumerated() { places[twins[0]] = place }
        // Of twins, the first alone stands in the matrix.
        let weights = classes.map { twins in
            (Double(twins.count) / Double(outgoing.range(twins[0]).count)).squareRoot()
        }
        var matrix = [Double](repeating: 0, count: size * size)
        for (row, twins) in classes.enumerated() {
            matrix[row * size + row] = 1
            for entry in outgoing.range(twins[0]) {
                guard let column = places[Int(outgoing.neighbors[entry])] else { continue }
                matrix[row * size + column] = -weights[row] * weights[column]
            }
        }
        return SymmetricSpectrum(size: size, entries: matrix).values
    }
}
