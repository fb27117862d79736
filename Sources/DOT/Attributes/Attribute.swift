/// One property of a graph, node or edge: a name and a value.
///
/// The typed forms (``label(_:)-(String)``, ``color(_:)-(Color)``, …) are the way to make one;
/// ``custom(_:_:)`` is for the rest.
public struct Attribute: Sendable, Equatable {
    /// What an attribute holds.
    public enum Value: Sendable, Equatable {
        /// Characters, as Graphviz stores them.
        case text(String)
        /// Markup, which Graphviz keeps apart from text.
        case html(HTMLLabel)
        /// Nothing that can be written; the sentence says why.
        case unwritable(String)
    }

    /// The name, as Graphviz spells it.
    public var name: String
    /// The value.
    public var value: Value

    /// An attribute whose value is given as Graphviz stores it.
    ///
    /// Graphviz itself expands escapes such as `\N` and entities such as `&amp;` in some
    /// attributes; they are left as they are. The writer quotes the value.
    public static func custom(_ name: String, _ value: String) -> Attribute {
        Attribute(name: name, value: .text(value))
    }

    init(name: String, value: Value) {
        self.name = name
        self.value = value
    }

    /// An attribute of numbers, refused at writing if one of them is not finite.
    init(_ name: String, _ numbers: [Double], separator: String = ",", suffix: String = "") {
        if let value = Decimals.joined(numbers, separator: separator) {
            self.init(name: name, value: .text(value + suffix))
        } else {
            self.init(name: name, value: .unwritable("a number is infinite or not a number"))
        }
    }

    init(_ name: String, _ number: Double) {
        self.init(name, [number])
    }

    init(_ name: String, _ flag: Bool) {
        self.init(name: name, value: .text(flag ? "true" : "false"))
    }
}
