internal import ActorNetworks

/// What a dialect's names of actors tell, besides who is who.
public enum ActorNaming: String, Sendable, CaseIterable {
    /// Nothing.
    case names
    /// A role, and in parentheses the country or movement that it belongs to, as in
    /// `Police (Kenya)`; a country that a column tells is the parent of others.
    case roles
    /// Codes of CAMEO, such as `USAGOV`, which are spelled out; a country is the parent of its parts.
    case codes

    /// An actor of a name, and the parent that it has.
    func actor(_ name: String, country: String?) -> (actor: PoliticalActor, parent: PoliticalActor?)
    {
        switch self {
        case .names: (PoliticalActor(name), nil)
        case .roles: Self.holder(of: name, country: country)
        case .codes: Self.codeParts(of: name)
        }
    }

    private static func holder(
        of name: String, country: String?
    ) -> (actor: PoliticalActor, parent: PoliticalActor?) {
        // A country that goes by several names is one, once it is rolled up.
        if let country = Country(named: name)?.name {
            guard country != name else { return (PoliticalActor(name, type: .state), nil) }
            return (
                PoliticalActor(name, type: .state, parent: country),
                PoliticalActor(country, type: .state)
            )
        }
        let role = RoleName(name)
        var parent = role?.holder
        if parent == nil, let country {
            parent = country.utf8.count == 3 ? Country(code: country)?.name ?? country : country
        }
        parent = parent.map { Country(named: $0)?.name ?? $0 }
        guard let parent, parent != name else { return (PoliticalActor(name), nil) }
        return (
            PoliticalActor(name, type: role?.type ?? .other, parent: parent),
            PoliticalActor(parent, type: Country(named: parent) == nil ? .other : .state)
        )
    }

    private static func codeParts(
        of name: String
    ) -> (actor: PoliticalActor, parent: PoliticalActor?) {
        let code = ActorCode(name)
        let place = String(name.prefix(3))
        guard code.place != nil, name.utf8.count > 3, ActorCode(place).place == code.place else {
            return (PoliticalActor(name, name: code.name, type: code.type ?? .other), nil)
        }
        let country = ActorCode(place)
        return (
            PoliticalActor(name, name: code.name, type: code.type ?? .other, parent: place),
            PoliticalActor(place, name: country.name, type: country.type ?? .other)
        )
    }
}
