public import Graphs

/// Groups of actors that somebody may ask for by name.
public enum ActorGrouping: Sendable {
    /// Actors of one type.
    case type
    /// Actors of one tree.
    case root
    /// Groups that a method finds in the ties.
    case found(GroupingMethod)
    /// Two camps: friends within, enemies between, as far as possible (`Camps`).
    case camps

    /// The names of all groupings: `type`, `root`, `camps` and those of the methods.
    public static let names = ["type", "root", "camps"] + MeasureCatalogue.groupings.map(\.name)

    /// The grouping of a name, whatever its case, or `nil`.
    public init?(named name: String) {
        switch name.lowercased() {
        case "type": self = .type
        case "root": self = .root
        case "camps": self = .camps
        case let name:
            guard let method = MeasureCatalogue.entry(named: name) as? GroupingMethod else {
                return nil
            }
            self = .found(method)
        }
    }

    /// What the groups are called.
    public var name: String {
        switch self {
        case .type: "type"
        case .root: "root"
        case .camps: "camps"
        case .found(let method): method.name
        }
    }

    /// The group of each actor of a snapshot.
    ///
    /// - Throws: `GraphError` if a method refuses the network, or was cancelled.
    public func groups(
        in snapshot: Snapshot, _ options: MeasureOptions = MeasureOptions()
    ) throws(GraphError) -> Partition {
        let register = snapshot.case.actors
        switch self {
        case .type:
            let types = ActorType.ordered(snapshot.actors.map { register[$0].type })
            let numbers = Dictionary(uniqueKeysWithValues: zip(types, 0...))
            return Partition(snapshot.actors.map { numbers[register[$0].type] ?? types.count })
        case .root:
            return Partition(snapshot.actors.map { register.lineage(of: $0)[0] })
        case .camps:
            let camps = try Camps(of: snapshot, execution: options.execution)
            return camps?.partition ?? Partition([])
        case .found(let method):
            return try method.groups(
                of: snapshot.graph(for: method.contract, options.direction ?? .all),
                options: options)
        }
    }
}
