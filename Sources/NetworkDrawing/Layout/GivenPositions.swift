internal import ActorNetworks
internal import DOT

/// Positions that a user gives, with their middle at the origin, about which layouts are made.
struct GivenPositions {
    /// The position of each actor of a union, `nil` where none is given.
    let centered: [Vector?]
    private let given: [Vector?]
    private let middle: Vector

    init(_ positions: [String: Point], of union: SnapshotUnion) {
        let given = union.actors.map { actor in
            positions[actor.record.id].map { point in
                precondition(
                    point.x.isFinite && point.y.isFinite,
                    "the position of \(actor.record.id) is not a finite number")
                return Vector(point.x, point.y)
            }
        }
        let known = given.compactMap(\.self)
        let middle = known.reduce(.zero, +) / Double(max(1, known.count))
        self.given = given
        self.middle = middle
        centered = given.map { $0.map { $0 - middle } }
    }

    /// Positions about the origin as the user wants them, those that were given to the last bit.
    func restored(_ positions: [Vector]) -> [Vector] {
        zip(positions, given).map { $1 ?? $0 + middle }
    }
}
