/// What an element of a picture stands for, as its SVG tells scripts by data attributes.
public struct ElementFacts: Sendable, Hashable {
    /// One thing that is known.
    public struct Fact: Sendable, Hashable {
        /// What it is, in lower case: `kind` stands in the attribute `data-kind`.
        public var name: String
        /// Its value: a number in full without commas, a date as `2015-10-07`, a list in JSON.
        public var value: String
    }

    /// All that is known, in the order in which it is written.
    public private(set) var facts: [Fact] = []

    /// Nothing yet.
    public init() {}

    /// Adds a text; `nil` adds nothing.
    public mutating func add(_ name: String, _ text: String?) {
        if let text { facts.append(Fact(name: name, value: text)) }
    }

    /// Adds a number in full; `nil` adds nothing.
    public mutating func add(_ name: String, _ number: Double?) {
        add(name, number.map { $0 == $0.rounded() && abs($0) < 1e15 ? "\(Int($0))" : "\($0)" })
    }

    /// Adds a whole number; `nil` adds nothing.
    public mutating func add(_ name: String, _ number: Int?) {
        add(name, number.map { "\($0)" })
    }

    /// Adds texts as a list in JSON.
    public mutating func add(_ name: String, _ texts: [String]) {
        add(name, "[" + texts.map(Self.quoted).joined(separator: ",") + "]")
    }

    /// Adds all that others say.
    mutating func add(_ others: ElementFacts) { facts += others.facts }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\0"..<" ":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
