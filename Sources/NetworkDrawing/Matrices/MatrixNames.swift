internal import ActorNetworks
internal import DOT

/// The names of actors beside the rows and over the columns of a matrix.
///
/// Graphviz cannot turn text, so names over columns stand on poles that grow towards the middle, to
/// the left of them in the left half and to the right in the right half: no pole passes a name. Halves
/// are those of two groups where these are not too unlike, so that no name stands over the other group.
struct MatrixNames {
    private let snapshot: Snapshot
    private let actors: [Int]
    private let grouping: DiagramStyle.Grouping?
    /// How many names stand to the left of their poles.
    private let half: Int
    /// The names as they are drawn, in the order of rows.
    let names: [String]
    /// How many of them are shortened.
    let shortenedCount: Int

    init(_ table: MatrixTable, _ grouping: DiagramStyle.Grouping?) {
        snapshot = table.snapshot
        actors = table.actors
        self.grouping = grouping
        half = Self.half(of: table.actors.count, groups: table.groups.map(\.rows))
        let register = table.snapshot.case.actors
        let short = ShortNames(table.actors.map { register[$0].label }, in: .line)
        shortenedCount = short.count
        names = zip(table.actors, short.names).map { actor, name in
            grouping?.doubtful.contains(register[actor].id) == true
                ? "\(name) \(Words.english.doubtMark)" : name
        }
    }

    /// Whether the group of any actor is in doubt.
    var haveDoubts: Bool { actors.contains(where: isDoubtful) }

    /// Whether any pair contradicts the groups.
    var haveContradictions: Bool { grouping?.contradicting.isEmpty == false }

    /// What is to be said of them.
    var doubt: String? { grouping?.doubt }

    private static let step = TextMetrics.height(lines: 1, size: MatrixGrid.typeSize)
    private static let gap = 4.0

    /// Adds all names, and the poles of those over columns.
    func draw(on page: inout Page, around grid: MatrixGrid) {
        for index in actors.indices {
            let middle = grid.rows[index] - grid.side / 2
            add(index, "row", .right, at: Vector(-Self.gap, middle), on: &page)
            let isLeft = index < half
            let level = Double(isLeft ? index : actors.count - 1 - index)
            let height = Self.step * (level + 0.5)
            let x = grid.columns[index] + grid.side / 2
            page.addRectangle(
                Box(
                    low: Vector(x - 0.3, grid.rows[0]),
                    high: Vector(x + 0.3, height + Self.step / 2 - 1)), Self.pole,
                className: "pole")
            add(
                index, "column", isLeft ? .right : .left,
                at: Vector(x + (isLeft ? -Self.gap : Self.gap), height), on: &page)
        }
        for heading in grid.headings where !heading.lines.isEmpty {
            let top =
                heading.bottom
                + TextMetrics.height(lines: heading.lines.count, size: MatrixGrid.typeSize)
            page.addText(
                heading.lines, at: Vector(-grid.nameWidth, top), size: MatrixGrid.typeSize,
                color: Palette.mutedText, isBold: true)
        }
    }

    /// How many of some names stand at the left: up to the end of a group near the middle, or half.
    private static func half(of count: Int, groups: [Range<Int>]) -> Int {
        let middle = (count + 1) / 2
        let ends = groups.dropLast().map(\.upperBound).filter { abs($0 * 2 - count) * 3 <= count }
        return ends.min { (abs($0 - middle), $0) < (abs($1 - middle), $1) } ?? middle
    }

    private func add(
        _ index: Int, _ place: String, _ alignment: Justification, at end: Vector,
        on page: inout Page
    ) {
        let actor = snapshot.case.actors[actors[index]]
        page.addName(
            names[index], alignment, at: end,
            color: isDoubtful(actors[index]) ? Palette.mutedText : Palette.text,
            id: "\(place)-\(actor.id)",
            className: "name \(actor.type.rawValue.split(separator: " ").joined(separator: "-"))",
            tooltip: Summary.tooltip(of: actors[index], in: snapshot))
    }

    private func isDoubtful(_ actor: Int) -> Bool {
        grouping?.doubtful.contains(snapshot.case.actors[actor].id) == true
    }

    private static let pole = RGBColor(0xC3, 0xC9, 0xCF)
}
