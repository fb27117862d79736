/// A table that is cut into blocks of columns where a line cannot hold it; each block repeats the
/// first columns, which say what a row is about.
public struct FoldedTable: Sendable {
    /// Columns that belong together under a title.
    public struct Section: Sendable {
        /// What the columns have in common.
        public let title: String
        /// Ranges of columns, each of which stays in one block.
        public let columns: [Range<Int>]

        /// A section.
        public init(title: String, columns: [Range<Int>]) {
            self.title = title
            self.columns = columns
        }
    }

    /// All columns.
    public let table: Table
    /// How many columns every block repeats.
    public let repeated: Int
    /// The other columns.
    public let sections: [Section]

    /// A table in sections.
    public init(table: Table, repeated: Int, sections: [Section]) {
        self.table = table
        self.repeated = repeated
        self.sections = sections
    }
}
