internal import ActorNetworks
public import DOT

/// Reads where actors stand in pictures, so that several pictures agree.
///
/// | column | also called | holds |
/// | --- | --- | --- |
/// | `id` | `actor` | the id of the actor |
/// | `x`, `y` | | the centre of its shape in points, to the right and upwards; empty if anywhere |
public struct PositionReader: Sendable {
    /// A reader of positions.
    public init() {}

    /// Reads the positions in a file.
    ///
    /// - Throws: `FormatError.notFound`, `.unreadable`, `.notAFile`, `.unusable`. Problems inside
    ///   the file are in the reading and do not throw.
    public func read(_ path: String) throws(FormatError) -> PositionReading {
        let input = CaseFiles.Input.file(path: path, name: CaseFiles.lastComponent(of: path))
        return read(try input.load())
    }

    /// Reads the positions in a table that is already in memory.
    public func read(_ table: CaseFiles.Table) -> PositionReading {
        var assembly = CaseAssembly(title: table.name, errorLimit: Problems.keptOfEachSort)
        let positions = assembly.positions(in: table)
        return PositionReading(positions: positions, problems: assembly.problems)
    }
}

/// What came of reading positions.
public struct PositionReading: Sendable {
    /// The positions of sound rows, by the ids of actors.
    public let positions: [String: Point]
    /// All errors and warnings.
    public let problems: Problems
}

/// What a column of a table of positions means.
enum PositionColumn: Int, ColumnMeaning {
    case id, x, y

    var spellings: [String] {
        switch self {
        case .id: ["id", "actor"]
        case .x: ["x"]
        case .y: ["y"]
        }
    }

    var isNeeded: Bool { true }
}

extension CaseAssembly {
    /// Reads a table of positions.
    fileprivate mutating func positions(in file: CaseFiles.Table) -> [String: Point] {
        var positions: [String: Point] = [:]
        guard var rows: TableValues<PositionColumn> = open(file) else { return positions }
        var ids: Set<String> = []
        while rows.next(into: &problems) {
            let id = rows.neededText(.id, into: &problems)
            if let id, !ids.insert(id).inserted {
                rows.fail(
                    .duplicateID, .id, into: &problems, "the actor \(id.quoted) is listed twice"
                ) {
                    "keep one of the rows"
                }
            }
            let place = rows.place(into: &problems)
            if let id, let place, problems.rowError == nil { positions[id] = place }
        }
        return positions
    }
}

extension TableValues<PositionColumn> {
    /// The place in the current row; `nil` if it is left open, or wrong.
    fileprivate func place(into problems: inout Problems) -> Point? {
        if text(.x) == nil, text(.y) == nil { return nil }
        for column in [PositionColumn.x, .y] where text(column) == nil {
            fail(.missingValue, column, into: &problems, "\(name(of: column)) is empty") {
                "fill it in, or leave x and y empty so that the actor is placed anew"
            }
        }
        let (x, y) = (coordinate(.x, into: &problems), coordinate(.y, into: &problems))
        guard let x, let y else { return nil }
        return Point(x, y)
    }

    private func coordinate(_ column: PositionColumn, into problems: inout Problems) -> Double? {
        // A page of more than ten kilometres was not meant.
        number(
            column, in: -30_000_000...30_000_000,
            emptyMeans: "that the actor is placed anew", into: &problems)
    }
}
