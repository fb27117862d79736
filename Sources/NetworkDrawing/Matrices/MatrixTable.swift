internal import ActorNetworks

/// What a matrix shows: actors in the order of rows, what each did to each other one, and the sums.
struct MatrixTable {
    /// Rows that stand together.
    struct Group {
        /// What they are called; `nil` if there is nothing to tell them apart from.
        let name: String?
        let rows: Range<Int>
    }

    /// What the actor of a row did to the actor of a column.
    struct Cell {
        let row: Int
        let column: Int
        let deeds: DirectedDyad

        /// A finite weight to draw it by.
        var weight: Double { MatrixTable.drawable(deeds.weight) }
    }

    /// What one actor did to all, or all did to one.
    struct Sum {
        private(set) var weight = 0.0
        private(set) var kinds: [RelationKind: Double] = [:]

        fileprivate mutating func add(_ deeds: DirectedDyad) {
            weight += MatrixTable.drawable(deeds.weight)
            for acts in deeds.acts {
                kinds[acts.kind, default: 0] += MatrixTable.drawable(acts.weight)
            }
        }
    }

    let snapshot: Snapshot
    /// The positions in the register of the actors, in the order of rows.
    let actors: [Int]
    let groups: [Group]
    /// The cells that hold something, row by row.
    let cells: [Cell]
    /// What each actor did, and what was done to it, in the order of rows.
    let sumsOfRows: [Sum]
    let sumsOfColumns: [Sum]

    init(of snapshot: Snapshot, _ grouping: DiagramStyle.Grouping?) {
        self.snapshot = snapshot
        let order = MatrixOrder(of: snapshot, grouping)
        actors = order.groups.flatMap(\.actors)
        var start = 0
        groups = order.groups.map { group in
            defer { start += group.actors.count }
            return Group(name: group.name, rows: start..<(start + group.actors.count))
        }
        var rows: [Int: Int] = [:]
        for (row, actor) in actors.enumerated() { rows[actor] = row }
        var cells: [Cell] = []
        var sums = [Sum](repeating: Sum(), count: actors.count)
        var sumsOfColumns = sums
        for deeds in snapshot.directedDyads {
            guard let row = rows[deeds.source], let column = rows[deeds.target] else { continue }
            cells.append(Cell(row: row, column: column, deeds: deeds))
            sums[row].add(deeds)
            sumsOfColumns[column].add(deeds)
        }
        self.cells = cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
        sumsOfRows = sums
        self.sumsOfColumns = sumsOfColumns
    }

    /// The cells from the greatest weight to the least.
    var heaviestCells: [Cell] { Ranking.order(of: cells.map(\.weight)).map { cells[$0] } }

    /// A weight cut off so that sums of it stay finite.
    static func drawable(_ weight: Double) -> Double { min(weight, 1e200) }
}
