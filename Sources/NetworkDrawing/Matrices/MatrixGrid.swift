/// Where rows, columns and cells of a matrix are: the upper left corner of the first column is at
/// the left, and everything hangs below height 0.
struct MatrixGrid {
    /// The width and height of a cell.
    let side: Double
    /// The room of names beside the rows.
    let nameWidth: Double
    /// The left ends of columns, and the upper ends of rows.
    let columns: [Double]
    let rows: [Double]
    /// The heading of each group in lines, and the height at which it ends.
    let headings: [(lines: [String], bottom: Double)]
    private let groups: [MatrixTable.Group]

    static let typeSize = Legend.size
    /// Cells that are neither too small for a line beside them nor clumsy.
    private static let sides = 13.0...40.0
    private static let gapOfColumns = 8.0
    private static let gapOfRows = 9.0

    /// A grid with cells as large as a page of a size has room for beside names and sums.
    init(
        _ groups: [MatrixTable.Group], names: [String], sumWidth: Double, on size: PrintedSize
    ) {
        self.groups = groups
        let widest =
            names.map { TextMetrics.width(of: $0, size: Self.typeSize) }.max() ?? 0
        nameWidth = max(widest, 70) + 8
        let width =
            Self.room(on: size) - nameWidth - sumWidth
            - Self.gapOfColumns * Double(max(0, groups.count - 1))
        side = min(
            max(width / Double(max(1, names.count)), Self.sides.lowerBound),
            Self.sides.upperBound)
        var (columns, rows): ([Double], [Double]) = ([], [])
        var headings: [(lines: [String], bottom: Double)] = []
        var (x, y) = (0.0, 0.0)
        for group in groups {
            let lines = TextMetrics.wrapped(
                group.name ?? "", size: Self.typeSize, widest: nameWidth, isBold: true)
            // The heading of the bars has the height of the first group's.
            let height = rows.isEmpty ? max(1, lines.count) : lines.count
            y -= TextMetrics.height(lines: height, size: Self.typeSize) + Self.gapOfRows
            headings.append((lines, y + 3))
            for _ in group.rows {
                columns.append(x)
                rows.append(y)
                x += side
                y -= side
            }
            x += Self.gapOfColumns
        }
        self.columns = columns
        self.rows = rows
        self.headings = headings
    }

    /// How wide everything on a page may be for its letters to be read, in points of the drawing.
    static func room(on size: PrintedSize) -> Double {
        size.room(forLetters: typeSize, margin: Page.margin)
    }

    /// The box of a cell.
    func box(row: Int, column: Int) -> Box {
        Box(
            low: Vector(columns[column], rows[row] - side),
            high: Vector(columns[column] + side, rows[row]))
    }

    /// The box of all cells of the rows of a group and the columns of a group.
    func block(_ rowGroup: Int, _ columnGroup: Int) -> Box {
        let (down, across) = (groups[rowGroup].rows, groups[columnGroup].rows)
        return box(row: down.lowerBound, column: across.lowerBound)
            .union(box(row: down.upperBound - 1, column: across.upperBound - 1))
    }

    /// The box of all cells, from the height 0 on.
    var box: Box {
        Box(
            low: Vector(0, (rows.last ?? 0) - side),
            high: Vector((columns.last ?? 0) + side, 0))
    }
}
