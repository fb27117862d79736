public import NetworkFormats

/// What a question about a network found: as parts for readers, as a table and as JSON for programs.
///
/// Each form is made when it is asked for, and not before: a table of a million rows costs nothing
/// where only the text is wanted.
public struct Report {
    /// A part of what readers see.
    public enum Part {
        /// A line of its own that says what it is all about.
        case headline(String)
        /// Lines as they are.
        case lines([String])
        /// A table under a heading.
        case table(Table, heading: String? = nil)
        /// A table of more columns than a line may hold.
        case folded(FoldedTable)
        /// What follows from what, a point a line.
        case points([String], heading: String)
    }

    private let makeParts: () throws -> [Part]
    private let makeTable: () throws -> Table
    private let makeJSON: () throws -> JSONValue

    /// A report whose forms are made when they are asked for.
    public init(
        parts: @escaping () throws -> [Part], table: @escaping () throws -> Table,
        json: @escaping () throws -> JSONValue
    ) {
        makeParts = parts
        makeTable = table
        makeJSON = json
    }

    /// A report whose JSON holds the rows of its table as objects.
    public init(parts: @escaping () throws -> [Part], table: @escaping () throws -> Table) {
        self.init(parts: parts, table: table, json: { try table().json })
    }

    /// A report of one table.
    public init(_ table: Table, headline: String? = nil) {
        self.init(
            parts: { (headline.map { [.headline($0)] } ?? []) + [.table(table)] },
            table: { table })
    }

    /// What readers see, in order. Parts without content say nothing.
    public func parts() throws -> [Part] { try makeParts() }

    /// What a table for programs holds, such as CSV.
    public func table() throws -> Table { try makeTable() }

    /// What JSON for programs holds.
    public func json() throws -> JSONValue { try makeJSON() }
}
