/// How actors are replaced by the actors they belong to.
public enum RollUp: Hashable, Sendable {
    /// By the root of their tree.
    case roots
    /// By their ancestor at a level: 0 is the root, 1 its children, and so on; actors above the
    /// level stay themselves.
    case level(Int)
    /// By their nearest ancestor among these ids, which may be the actor itself; actors without
    /// such an ancestor stay themselves.
    case among(Set<String>)
    /// By their nearest ancestor that is a state or has the name of a country, which may be the
    /// actor itself; actors without such an ancestor stay themselves.
    case countries
}

extension ActorRegister {
    /// The position that stands for each actor after rolling up; one entry an actor.
    public func representatives(_ rollUp: RollUp?) -> [Int32] {
        guard let rollUp else { return (0..<Int32(count)).map(\.self) }
        let areCountries =
            rollUp == .countries
            ? actors.map { $0.type == .state || Country(named: $0.name) != nil } : []
        return actors.indices.map { position in
            let lineage = lineage(of: position)
            switch rollUp {
            case .roots: return Int32(lineage[0])
            case .level(let level): return Int32(lineage[min(max(level, 0), lineage.count - 1)])
            case .among(let ids):
                return Int32(lineage.last { ids.contains(actors[$0].id) } ?? position)
            case .countries:
                return Int32(lineage.last { areCountries[$0] } ?? position)
            }
        }
    }
}
