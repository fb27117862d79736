/// Attributes in the order in which they were set, each name once.
///
/// ```swift
/// var looks: Attributes = [.shape(.box), .penWidth(2)]
/// looks.set(.penWidth(3))  // replaces, in place
/// ```
public struct Attributes: Sendable, Equatable, ExpressibleByArrayLiteral {
    private var storage: [Attribute] = []

    /// No attributes.
    public init() {}

    /// The given attributes; of two with one name the later one counts.
    public init(_ attributes: some Sequence<Attribute>) {
        attributes.forEach { set($0) }
    }

    /// The given attributes; of two with one name the later one counts.
    public init(arrayLiteral elements: Attribute...) {
        self.init(elements)
    }

    /// Attributes of which no two have one name.
    init(distinct attributes: [Attribute]) {
        storage = attributes
    }

    /// Adds an attribute of a name that is not there, or that later use takes care of.
    mutating func append(_ attribute: Attribute) {
        storage.append(attribute)
    }

    /// Adds an attribute, or gives the one of its name a new value.
    ///
    /// - Complexity: O(*n*) in the number of attributes.
    public mutating func set(_ attribute: Attribute) {
        if let index = storage.firstIndex(where: { $0.name == attribute.name }) {
            storage[index] = attribute
        } else {
            storage.append(attribute)
        }
    }

    /// Adds each attribute, or gives those that are there their new values.
    public mutating func set(_ attributes: some Sequence<Attribute>) {
        attributes.forEach { set($0) }
    }

    /// The value of a name; setting it to `nil` removes the attribute.
    ///
    /// - Complexity: O(*n*) in the number of attributes.
    public subscript(name: String) -> Attribute.Value? {
        get { storage.first { $0.name == name }?.value }
        set {
            if let newValue {
                set(Attribute(name: name, value: newValue))
            } else {
                storage.removeAll { $0.name == name }
            }
        }
    }
}

extension Attributes: RandomAccessCollection {
    /// The position of the first attribute.
    public var startIndex: Int { storage.startIndex }
    /// The position after the last attribute.
    public var endIndex: Int { storage.endIndex }
    /// The attribute at a position.
    public subscript(position: Int) -> Attribute { storage[position] }
}
