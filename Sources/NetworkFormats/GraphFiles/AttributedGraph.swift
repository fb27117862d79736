public import ActorNetworks

/// A graph as files of other programs hold it: nodes and edges with attributes of any name.
///
/// Every format of graph files reads to this value and writes from it. A case is made of it by
/// `CaseReader`, and it is made of the network of a case by `Snapshot.graph(of:)`.
///
/// Edges may be parallel and may be loops; directed and undirected ones may stand side by side.
public struct AttributedGraph: Hashable, Sendable {
    /// What the graph is about; `nil` if nothing says so.
    public var title: String?
    /// Whether edges are directed unless they say otherwise.
    public var isDirected: Bool
    /// Attributes of the graph as a whole, in order.
    public var attributes: [Attribute]
    /// The nodes, in order; edges name them by position.
    public var nodes: [Node]
    /// The edges, in order.
    public var edges: [Edge]

    /// A graph.
    public init(
        title: String? = nil, isDirected: Bool = false, attributes: [Attribute] = [],
        nodes: [Node] = [], edges: [Edge] = []
    ) {
        self.title = title
        self.isDirected = isDirected
        self.attributes = attributes
        self.nodes = nodes
        self.edges = edges
    }

    /// A node.
    public struct Node: Hashable, Sendable {
        /// The id, unique within the graph.
        public var id: String
        /// The name for people, if it is another than the id.
        public var label: String?
        /// Further attributes, in order; each name once.
        public var attributes: [Attribute]
        /// When the node is there; empty means always.
        public var spells: [Spell]
        /// The position of the node that this one is nested in.
        public var parent: Int?
        /// Where it stands in its file.
        public var place: FilePlace

        /// A node; only the id is needed.
        public init(
            _ id: String, label: String? = nil, attributes: [Attribute] = [],
            spells: [Spell] = [], parent: Int? = nil, line: Int? = nil
        ) {
            self.id = id
            self.label = label
            self.attributes = attributes
            self.spells = spells
            self.parent = parent
            place = FilePlace(line: line)
        }
    }

    /// An edge.
    public struct Edge: Hashable, Sendable {
        /// The id, or key, unique within the graph; `nil` if it has none.
        public var id: String?
        /// The position of the node from which it goes.
        public var source: Int
        /// The position of the node to which it goes.
        public var target: Int
        /// Whether it goes from source to target; otherwise their order means nothing.
        public var isDirected: Bool
        /// The weight, which may be negative; `nil` if none is written.
        public var weight: Double?
        /// The name for people.
        public var label: String?
        /// Further attributes, in order; each name once. A weight that changes is one of them.
        public var attributes: [Attribute]
        /// When the edge is there; empty means always, or that nobody says when.
        public var spells: [Spell]
        /// Where it stands in its file.
        public var place: FilePlace

        /// An edge between the nodes at two positions.
        public init(
            from source: Int, to target: Int, isDirected: Bool, id: String? = nil,
            weight: Double? = nil, label: String? = nil, attributes: [Attribute] = [],
            spells: [Spell] = [], line: Int? = nil
        ) {
            self.id = id
            self.source = source
            self.target = target
            self.isDirected = isDirected
            self.weight = weight
            self.label = label
            self.attributes = attributes
            self.spells = spells
            place = FilePlace(line: line)
        }
    }

    /// A value with a name.
    public struct Attribute: Hashable, Sendable {
        /// The name as the file writes it.
        public var name: String
        /// The value.
        public var value: Value

        /// A value with a name.
        public init(_ name: String, _ value: Value) {
            self.name = name
            self.value = value
        }
    }

    /// The value of an attribute.
    public enum Value: Hashable, Sendable {
        /// A text.
        case text(String)
        /// A whole number.
        case integer(Int)
        /// A number; finite in what is written.
        case number(Double)
        /// A truth value.
        case flag(Bool)
        /// Several values in order.
        case list([Value])
        /// Values that hold at different times, in order.
        case changing([Change])
    }

    /// A value and when it holds.
    public struct Change: Hashable, Sendable {
        /// The value; not a changing one.
        public var value: Value
        /// When it holds.
        public var spell: Spell

        /// A value over a spell.
        public init(_ value: Value, _ spell: Spell) {
            self.value = value
            self.spell = spell
        }
    }

    /// What a file writes for a point in time.
    public enum Moment: Hashable, Sendable {
        /// A civil day.
        case day(Day)
        /// A number, whose unit and origin the file does not tell.
        case time(Double)
    }

    /// A stretch of time, both ends included.
    public struct Spell: Hashable, Sendable {
        /// The first moment; `nil` if it is open.
        public var first: Moment?
        /// The last moment; `nil` if it is open.
        public var last: Moment?

        /// From one moment to another, both included.
        public init(from first: Moment?, through last: Moment?) {
            self.first = first
            self.last = last
        }

        /// Some days, both ends included.
        public init(_ days: ClosedRange<Day>) {
            first = .day(days.lowerBound)
            last = .day(days.upperBound)
        }
    }

    /// A line of a file. It tells where something stands and not what it is: all places are equal,
    /// so that the same graph in two files is equal.
    public struct FilePlace: Hashable, Sendable {
        /// The line, counted from 1, if it is known.
        public var line: Int?

        /// A place.
        public init(line: Int? = nil) { self.line = line }

        /// Always true.
        public static func == (left: FilePlace, right: FilePlace) -> Bool { true }

        /// Adds nothing.
        public func hash(into hasher: inout Hasher) {}
    }
}

extension AttributedGraph {
    /// Whether some edges are directed and others are not.
    ///
    /// - Complexity: O(*m*) for *m* edges.
    public var isMixed: Bool { edges.contains { $0.isDirected != isDirected } }
}

extension [AttributedGraph.Attribute] {
    /// The value of the attribute of a name, or `nil`.
    ///
    /// - Complexity: O(*n*) for *n* attributes.
    public subscript(name: String) -> AttributedGraph.Value? {
        first { $0.name == name }?.value
    }
}

extension AttributedGraph.Value {
    /// The value as people read it: `true`, `12`, `0.5`, parts of lists separated by `|`; of a
    /// changing value the last.
    public var text: String {
        switch self {
        case .text(let text): text
        case .integer(let value): String(value)
        case .number(let value): value.shortestText
        case .flag(let value): value ? "true" : "false"
        case .list(let values): values.map(\.text).joined(separator: "|")
        case .changing(let changes): changes.last?.value.text ?? ""
        }
    }

    /// The number that the value is or writes; `nil` if it is none.
    public var number: Double? {
        switch self {
        case .text(let text): Double(text)
        case .integer(let value): Double(value)
        case .number(let value): value
        case .flag, .list: nil
        case .changing(let changes): changes.last?.value.number
        }
    }
}

extension Double {
    /// The number in as few digits as mean it, whole numbers without a point.
    var shortestText: String { Int(exactly: self).map(String.init) ?? "\(self)" }
}
