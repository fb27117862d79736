public import DOT

/// Writes where actors stand in pictures, sorted by id, as ``PositionReader`` reads it.
///
/// ```swift
/// PositionWriter(["us": Point(0, 12.5)]).text   // id,x,y ⏎ us,0,12.5 ⏎
/// ```
public struct PositionWriter: Sendable {
    /// The table, with a line feed after each row. Numbers are written so that they are read as the
    /// same numbers.
    public let text: String

    /// A table of positions by the ids of actors.
    ///
    /// - Complexity: O(*n* log *n*) for *n* actors.
    public init(_ positions: [String: Point]) {
        var table = TableWriter(header: ["id", "x", "y"])
        for (id, place) in positions.sorted(by: { $0.key < $1.key }) {
            table.append([id, Self.text(of: place.x), Self.text(of: place.y)])
        }
        text = table.text
    }

    private static func text(of number: Double) -> String {
        Int(exactly: number).map(String.init) ?? "\(number)"
    }
}
