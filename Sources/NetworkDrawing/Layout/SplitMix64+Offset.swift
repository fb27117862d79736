internal import Graphs

extension SplitMix64 {
    /// A displacement of −1 to 1 in each direction.
    mutating func offset() -> Vector { Vector(2 * unit() - 1, 2 * unit() - 1) }
}
