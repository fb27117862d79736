/// What is made of the texts of a column as soon as they are found, before anybody asks for them.
enum ColumnForm: Equatable, Sendable {
    /// Nothing.
    case text
    /// The number that a text writes.
    case number
    /// The number of the text among the different ones of all columns with the same group.
    case numbered(group: Int)
}
