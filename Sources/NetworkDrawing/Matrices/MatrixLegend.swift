internal import ActorNetworks

/// The explanation of a matrix.
struct MatrixLegend {
    private let table: MatrixTable
    private let marks: CellMarks
    private let names: MatrixNames
    private let words = Words.english

    init(_ table: MatrixTable, _ marks: CellMarks, _ names: MatrixNames) {
        self.table = table
        self.marks = marks
        self.names = names
    }

    /// The blocks: what marks mean, how large they are, what bars mean, and how to read.
    var legend: Legend {
        let blocks =
            marks.cells == .tone
            ? [readingBlock, toneBlock, areaBlock, kindBlock(words.kindsOfBars)]
            : [readingBlock, kindBlock(words.kindsOfCells), areaBlock]
        return Legend(blocks: blocks.filter { !$0.rows.isEmpty })
    }

    private var toneBlock: Legend.Block {
        let present = Set(table.cells.map { $0.tone(marks.negotiation) })
        return Legend.Block(
            heading: words.tonesOfCells,
            rows: CellTone.allCases.filter(present.contains).map { tone in
                Legend.Row(
                    sample: .drawn(ToneSample(tone: tone)), text: words.explanation(of: tone))
            })
    }

    private func kindBlock(_ heading: String) -> Legend.Block {
        let present = Set(table.cells.flatMap { $0.deeds.acts.map(\.kind) })
        return Legend.Block(
            heading: heading,
            rows: RelationKind.allCases.filter(present.contains).map { kind in
                Legend.Row(
                    sample: .drawn(PartSample(kind: kind)),
                    text: marks.cells == .tone ? words.name(of: kind) : words.place(of: kind))
            })
    }

    private var areaBlock: Legend.Block {
        let samples = marks.samples
        let widest = samples.map { marks.extent(of: $0).x }.max() ?? 0
        return Legend.Block(
            heading: marks.cells == .tone
                ? words.area(of: words.name(of: table.snapshot.selection.weighing))
                : words.darkness(of: words.name(of: table.snapshot.selection.weighing)),
            rows: samples.map { weight in
                Legend.Row(
                    sample: .drawn(
                        AreaSample(
                            extent: marks.extent(of: weight), color: marks.color(of: weight),
                            width: widest,
                            number: Wording.short(weight))), text: "")
            })
    }

    private var readingBlock: Legend.Block {
        guard let greatest = table.heaviestCells.first else {
            return Legend.Block(heading: words.reading, rows: [])
        }
        let register = table.snapshot.case.actors
        var lines = words.readingOfCell(
            of: register[greatest.deeds.source].labelInText,
            on: register[greatest.deeds.target].labelInText,
            Wording.short(greatest.weight), words.name(of: greatest.tone(marks.negotiation)))
        let events = table.snapshot.case.events
        if table.cells.contains(where: { cell in
            cell.deeds.acts.contains { $0.rows.contains { !events.areDirected[Int($0)] } }
        }) {
            lines.append(words.mutualEventsInBothCells)
        }
        if hasPale {
            lines.append(marks.cells == .tone ? words.paleIsImplied : words.hollowIsImplied)
        }
        if names.haveContradictions { lines += words.frameContradicts }
        lines.append(
            table.groups.count > 1 ? words.strongestFirst : words.strongestFirstOfAll)
        return Legend.Block(
            heading: words.reading,
            rows: lines.map { Legend.Row(sample: .none, text: $0) } + doubt)
    }

    private var hasPale: Bool {
        marks.cells == .tone
            ? table.cells.contains(where: \.isImplied)
            : table.cells.contains { cell in
                cell.deeds.acts.contains { $0.impliedCount == $0.eventCount }
            }
    }

    private var doubt: [Legend.Row] {
        guard names.haveDoubts, let doubt = names.doubt else { return [] }
        return [Legend.Row(sample: .none, text: "\(words.doubtMark) \(doubt)")]
    }
}

/// A mark of a tone, as large as letters.
private struct ToneSample: DrawnSample {
    let tone: CellTone

    var room: Vector { Vector(22, 17) }

    func draw(on page: inout Page, at corner: Vector) {
        let center = Vector(corner.x + 7, corner.y - Legend.size * 0.6)
        let width = tone.form.extent(ofArea: 110)
        CellMarks.draw(
            tone, extent: width, at: center, id: "legend-\(tone.rawValue)", on: &page)
    }
}

/// A part of a kind.
private struct PartSample: DrawnSample {
    let kind: RelationKind

    var room: Vector { Vector(22, 17) }

    func draw(on page: inout Page, at corner: Vector) {
        let box = Box(
            center: Vector(corner.x + 7, corner.y - Legend.size * 0.6), halfSize: Vector(6, 6))
        page.addRectangle(box, Palette.color(of: kind), className: "part \(kind.name)")
        kind.signOfPart.draw(
            on: &page, at: box.center, in: box.size.x, Palette.background,
            id: "legend-sign-\(kind.name)")
    }
}

/// A mark of a weight in the middle of the widest, with its number beside it.
private struct AreaSample: DrawnSample {
    let extent: Vector
    let color: RGBColor
    let width: Double
    let number: String

    var room: Vector {
        Vector(
            width + 10 + TextMetrics.width(of: number, size: Legend.size), max(17, extent.y + 4))
    }

    func draw(on page: inout Page, at corner: Vector) {
        let middle = corner.y - max(Legend.size * 0.6, extent.y / 2)
        page.addRectangle(
            Box(center: Vector(corner.x + width / 2, middle), halfSize: extent / 2),
            color, className: "area")
        page.addText(
            [number],
            at: Vector(corner.x + width + 10, middle + Legend.size * 0.6), size: Legend.size)
    }
}
