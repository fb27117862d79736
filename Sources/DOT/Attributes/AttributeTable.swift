/// Attributes found by their names, however many there are.
struct AttributeTable {
    private(set) var attributes: [Attribute] = []
    private var positions: [String: Int] = [:]

    init(_ attributes: some Sequence<Attribute> = []) {
        for attribute in attributes { set(attribute) }
    }

    subscript(name: String) -> Attribute.Value? {
        positions[name].map { attributes[$0].value }
    }

    mutating func set(_ attribute: Attribute) {
        if let position = positions[attribute.name] {
            attributes[position] = attribute
        } else {
            positions[attribute.name] = attributes.count
            attributes.append(attribute)
        }
    }
}

extension Attributes {
    /// Below this many attributes a name is looked for one by one.
    private static let few = 32

    /// Sets an attribute, or, where there are many, adds one that ``withoutRepeats()`` joins to
    /// the earlier one of its name.
    mutating func put(_ attribute: Attribute) {
        if count <= Self.few {
            set(attribute)
        } else {
            append(attribute)
        }
    }

    /// The attributes with each name once, at its first place and with its last value.
    func withoutRepeats() -> Attributes {
        count <= Self.few ? self : Attributes(distinct: AttributeTable(self).attributes)
    }
}
