public import NetworkFormats

/// Rows of values under named columns, for readers or for programs.
public struct Table: Sendable {
    /// A column: its name for programs, its heading for readers.
    public struct Column: Sendable, Hashable {
        /// The name for programs, in snake_case.
        public let name: String
        /// The heading for readers; a line feed in it starts a second line.
        public let heading: String
        /// Whether its text may be broken over lines where there is little room.
        public let mayWrap: Bool

        /// A column; its heading is its name unless another is given.
        public init(_ name: String, _ heading: String? = nil, mayWrap: Bool = false) {
            self.name = name
            self.heading = heading ?? name
            self.mayWrap = mayWrap
        }
    }

    /// The columns, from left to right.
    public let columns: [Column]
    /// The rows, each with a cell for every column.
    public var rows: [[Cell]] = []

    /// A table.
    public init(_ columns: [Column], rows: [[Cell]] = []) {
        self.columns = columns
        self.rows = rows
    }
}

extension Table {
    /// The table as RFC 4180 text with a header.
    ///
    /// - Complexity: Linear in the length of the text.
    public var csv: String {
        var writer = TableWriter(header: columns.map(\.name))
        for row in rows { writer.append(row.map(\.plain)) }
        return writer.text
    }

    /// The rows as objects.
    ///
    /// - Complexity: Linear in the number of cells.
    public var json: JSONValue {
        .array(of: rows) { [columns] in Self.object($0, under: columns) }
    }

    /// A row as an object.
    static func object(_ row: [Cell], under columns: [Column]) -> JSONValue {
        .object(zip(columns, row).map { ($0.name, $1.json) })
    }
}
