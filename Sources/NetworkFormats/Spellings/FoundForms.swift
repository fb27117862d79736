/// What was found out about how a table is written, so that the next one of its sort can be read the
/// same way.
public struct FoundForms: Hashable, Sendable {
    /// The encoding, where the whole file has one other than UTF-8.
    public var encoding: TextEncoding?
    /// The sheet, where a spreadsheet has several.
    public var sheet: String?
    /// The order of dates, where all columns that need one have the same.
    public var dates: ReadingChoices.DateOrder? { orders.count == 1 ? orders.first : nil }
    /// The decimal mark, where all columns that need one have the same.
    public var decimal: ReadingChoices.DecimalMark? { marks.count == 1 ? marks.first : nil }

    private var orders: Set<ReadingChoices.DateOrder> = []
    private var marks: Set<ReadingChoices.DecimalMark> = []

    /// Nothing was found out.
    public init() {}

    mutating func add(_ order: ReadingChoices.DateOrder) { orders.insert(order) }
    mutating func add(_ mark: ReadingChoices.DecimalMark) { marks.insert(mark) }

    /// Takes what was found out in another table.
    public mutating func join(_ other: FoundForms) {
        encoding = encoding ?? other.encoding
        sheet = sheet ?? other.sheet
        orders.formUnion(other.orders)
        marks.formUnion(other.marks)
    }
}
