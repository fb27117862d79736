/// An edge between two nodes, from its tail to its head.
public struct Edge: Sendable, Equatable {
    /// The identifier of the node where the edge starts.
    public var tail: String
    /// The identifier of the node where the edge ends.
    public var head: String
    /// A name that tells parallel edges apart, unique among the edges of a pair of nodes.
    ///
    /// Without a key the edge is one more between its nodes, known only by its position.
    public var key: String?
    /// Where on the tail the edge starts.
    public var tailPort: Port?
    /// Where on the head the edge ends.
    public var headPort: Port?
    /// How the edge looks.
    public var attributes: Attributes
    /// Where the edge stands in the file that it was read from.
    public var place = SourcePlace()

    /// An edge from a node to another, or to itself.
    public init(
        _ tail: String, _ head: String, key: String? = nil, tailPort: Port? = nil,
        headPort: Port? = nil, _ attributes: Attributes = []
    ) {
        self.tail = tail
        self.head = head
        self.key = key
        self.tailPort = tailPort
        self.headPort = headPort
        self.attributes = attributes
    }
}

/// Where something stands in a file. It is no part of what that is: all places are equal, so that the
/// same graph in two files is equal.
public struct SourcePlace: Sendable, Equatable {
    /// The line, counted from 1; `nil` if it comes from no file.
    public var line: Int?
    /// How many bytes of the file come before it.
    public var offset = 0

    /// A place.
    public init(line: Int? = nil, offset: Int = 0) {
        self.line = line
        self.offset = offset
    }

    /// Always true.
    public static func == (left: SourcePlace, right: SourcePlace) -> Bool { true }
}

/// The place on a node where an edge meets it: a named cell, a side, or both.
public struct Port: Sendable, Equatable {
    /// A side or corner of a node or cell.
    public enum Side: String, Sendable, CaseIterable {
        case north = "n"
        case northEast = "ne"
        case east = "e"
        case southEast = "se"
        case south = "s"
        case southWest = "sw"
        case west = "w"
        case northWest = "nw"
        case center = "c"
    }

    /// The `PORT` of a cell of the node's HTML label.
    public var cell: String?
    /// The side of the node, or of the cell.
    public var side: Side?

    /// A side of the node.
    public init(_ side: Side) {
        self.side = side
    }

    /// A cell of the node's HTML label, and a side of it.
    public init(cell: String, _ side: Side? = nil) {
        self.cell = cell
        self.side = side
    }
}
