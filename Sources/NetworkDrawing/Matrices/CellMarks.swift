internal import ActorNetworks

/// The marks in the cells of a matrix: one by tone, or the kinds side by side.
struct CellMarks {
    let cells: RelationMatrix.Cells
    let negotiation: NegotiationSign
    /// The areas of marks by tone; kinds tell weight by darkness.
    private let scale: CellScale?
    /// The greatest weight of a mark, and all weights that marks have.
    let maximum: Double
    let weights: [Double]

    private static let margin = 1.5

    init(_ table: MatrixTable, side: Double, _ cells: RelationMatrix.Cells) {
        self.cells = cells
        let negotiation = table.snapshot.selection.negotiation
        self.negotiation = negotiation
        let room = side - 2 * Self.margin
        switch cells {
        case .tone:
            weights = table.cells.map(\.weight)
            scale = CellScale(
                table.cells.map {
                    (weight: $0.weight, greatestArea: $0.tone(negotiation).form.area(in: room))
                })
        case .kinds:
            weights = table.cells.flatMap { cell in
                cell.deeds.acts.map { MatrixTable.drawable($0.weight) }
            }
            scale = nil
        }
        maximum = weights.max() ?? 0
    }

    /// Adds what a cell holds to a page.
    func draw(_ cell: MatrixTable.Cell, in box: Box, id: String, on page: inout Page) {
        switch cells {
        case .tone:
            let tone = cell.tone(negotiation)
            page.addRectangle(box, tone.ground, id: id + "~ground", className: "ground")
            let extent = tone.form.extent(ofArea: scale?.area(of: cell.weight) ?? 0)
            Self.draw(
                tone, extent: extent, isPale: cell.isImplied, at: box.center, id: id, on: &page)
            Self.drawSignBeside(tone, extent: extent, in: box, id: id, on: &page)
        case .kinds:
            page.addRectangle(box, Self.ground, id: id + "~ground", className: "ground")
            drawKinds(cell, in: box, id: id, on: &page)
        }
    }

    /// Adds a mark by tone, with its sign where there is room for it.
    static func draw(
        _ tone: CellTone, extent: Double, isPale: Bool = false, at center: Vector, id: String,
        on page: inout Page
    ) {
        guard extent > 0 else { return }
        let color = isPale ? tone.color.paler(by: 0.4) : tone.color
        let className = "mark \(tone.rawValue)"
        if tone.form == .square {
            page.addRectangle(
                Box(center: center, halfSize: Vector(extent, extent) / 2), color,
                id: id + "~mark", className: className)
        } else {
            page.addMark(
                tone.form, color, at: center, width: extent, id: id + "~mark",
                className: className)
        }
        guard let sign = tone.sign, extent >= CellSign.leastRoom else { return }
        sign.form.draw(
            on: &page, at: center, in: extent, isPale ? Palette.text : sign.color, id: id + "~sign")
    }

    /// Adds the sign of a mark that has no room for it in a corner of its cell.
    private static func drawSignBeside(
        _ tone: CellTone, extent: Double, in box: Box, id: String, on page: inout Page
    ) {
        guard let sign = tone.sign, extent < CellSign.leastRoom,
            box.size.x >= 3 * CellSign.leastRoom
        else { return }
        sign.form.draw(
            on: &page, at: Vector(box.high.x, box.low.y) + Vector(-5, 5), in: 9, Palette.mutedText,
            id: id + "~sign")
    }

    /// Adds the kinds side by side, each in its third of the cell, the darker the more it weighs.
    private func drawKinds(
        _ cell: MatrixTable.Cell, in box: Box, id: String, on page: inout Page
    ) {
        let third = Vector(box.size.x / 3, box.size.y)
        for acts in cell.deeds.acts {
            let left = box.low + Vector(third.x * Double(acts.kind.third), 0)
            let part = Box(low: left, high: left + third).grown(by: -0.4)
            let share = intensity(of: MatrixTable.drawable(acts.weight))
            let isImplied = acts.impliedCount == acts.eventCount
            if isImplied {
                page.addFrame(part.grown(by: -0.5), Palette.color(of: acts.kind), pen: 1)
            } else {
                page.addRectangle(
                    part, Self.color(of: acts.kind, intensity: share),
                    id: id + "~\(acts.kind.name)", className: "part \(acts.kind.name)")
            }
            if third.x >= CellSign.leastRoom {
                acts.kind.signOfPart.draw(
                    on: &page, at: part.center, in: min(third.x, 12),
                    isImplied || share < Self.strong ? Palette.text : Palette.background,
                    id: id + "~sign-\(acts.kind.name)")
            }
        }
    }

    /// How dark a part is, 0 to 1: by the root of its weight, so that the greatest does not drown the rest.
    private func intensity(of weight: Double) -> Double {
        maximum > 0 ? (weight / maximum).squareRoot() : 0
    }

    private static func color(of kind: RelationKind, intensity: Double) -> RGBColor {
        Palette.color(of: kind).paler(by: 0.82 * (1 - intensity))
    }

    /// From which intensity on a part is dark enough for a light sign.
    private static let strong = 0.55

    /// The size of a sample of darkness in the legend.
    private static let swatch = Vector(10, 14)
    private static let ground = RGBColor(0xF3, 0xF5, 0xF7)
}

extension CellMarks {
    /// How wide and high a mark of a weight without tone is, for the legend.
    func extent(of weight: Double) -> Vector {
        guard let scale else { return Self.swatch }
        let side = scale.area(of: weight).squareRoot()
        return Vector(side, side)
    }

    /// The colour of a mark of a weight without tone or kind, for the legend.
    func color(of weight: Double) -> RGBColor {
        cells == .tone
            ? Palette.outline : Self.color(of: .negotiation, intensity: intensity(of: weight))
    }

    /// Weights that occur, for the legend.
    var samples: [Double] { SampleValues.chosen(from: weights, maximum: maximum) }
}

extension MatrixTable.Cell {
    /// Whether all of its events are only implied by their sources.
    var isImplied: Bool { deeds.acts.allSatisfy { $0.impliedCount == $0.eventCount } }
}

extension RelationKind {
    /// Which third of a cell is its own.
    var third: Int {
        switch self {
        case .cooperation: 0
        case .negotiation: 1
        case .conflict: 2
        }
    }

    /// What tells a part of this kind without colour.
    var signOfPart: CellSign {
        switch self {
        case .cooperation: .plus
        case .negotiation: .ring
        case .conflict: .minus
        }
    }
}
