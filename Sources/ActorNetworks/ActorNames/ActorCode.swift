/// A code of CAMEO for an actor, such as `USAGOV`, spelled out.
///
/// A code is made of parts of three letters: a country, a region or a known group first, then roles.
/// Parts that are not known, such as those of ethnic groups, stay as they are written.
///
/// ```swift
/// ActorCode("USAGOV").name       // "Government (United States)"
/// ActorCode("SYRREB").name       // "Rebels (Syria)"
/// ActorCode("IGOUNO").name       // "United Nations"
/// ActorCode("AFR").name          // "Africa"
/// ```
///
/// - SeeAlso: Schrodt (2012), *CAMEO: Conflict and Mediation Event Observations*, chapter 3.
public struct ActorCode: Hashable, Sendable {
    /// The code as it is written.
    public let code: String
    /// The country or region that it names; `nil` for none.
    public let place: String?
    /// The organisation or movement that it names; `nil` for none.
    public let group: String?
    /// Roles and religions, and parts that are not known, in their order.
    public let roles: [String]
    /// Whether every part is known.
    public let isKnown: Bool

    /// The meaning of a code.
    ///
    /// - Complexity: O(*n*) in the length of the code.
    public init(_ code: String) {
        self.code = code
        var place: String?
        var group: String?
        var roles: [String] = []
        // What holds other signs is no code, and stays as it is written.
        let isCode = !code.isEmpty && code.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        var isKnown = isCode
        var rest = isCode ? code.uppercased()[...] : ""
        while !rest.isEmpty {
            let part = String(rest.prefix(3))
            rest = rest.dropFirst(3)
            if let name = Country(code: part)?.name ?? Self.regions[part], place == nil {
                place = name
            } else if let name = Self.groups[part], group == nil {
                group = name
            } else if let name = Self.roles[part] {
                if !roles.contains(name) { roles.append(name) }
            } else {
                isKnown = false
                roles.append(part)
            }
        }
        self.place = place
        self.group = group
        self.roles = roles
        self.isKnown = isKnown
    }

    /// The code in words: the group, or the role with the country in parentheses.
    public var name: String {
        // What sort of organisation a group is, its name tells.
        let roles = group == nil ? roles : roles.filter { !Self.sorts.contains($0) }
        let role = ([group].compactMap(\.self) + roles).joined(separator: ", ")
        guard let place else { return role.isEmpty ? code : role }
        return role.isEmpty ? place : "\(role) (\(place))"
    }

    /// What sort of actor the code is of, where it leaves no doubt.
    public var type: ActorType? {
        if group != nil { return nil }
        if roles.isEmpty { return place == nil ? nil : .state }
        return switch roles[0] {
        case "Government": .government
        case "Military", "Police", "Judiciary", "Legislature", "Intelligence": .office
        case "Rebels", "Insurgents", "Separatists": .armedOpposition
        case "Non-governmental organisation", "Intergovernmental organisation": .organisation
        default: nil
        }
    }

    private static let sorts: Set<String> = [
        "Intergovernmental organisation", "Non-governmental organisation", "International",
        "Non-governmental movement", "Multinational company", "International armed group",
    ]
}
