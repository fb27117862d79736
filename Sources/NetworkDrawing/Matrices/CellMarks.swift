internal import ActorNetworks

/// The marks in the cells of a matrix: one by tone, or the kinds side by side.
struct CellMarks {
    let cells: RelationMatrix.Cells
    let negotiation: NegotiationSign
    private let scale: CellScale
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
            scale = CellScale(
                table.cells.map { cell in
                    (
                        weight: cell.deeds.acts.reduce(0) {
                            $0 + MatrixTable.drawable($1.weight)
                        }, greatestArea: room * room / 2
                    )
                })
        }
        maximum = weights.max() ?? 0
    }

    /// Adds what a cell holds to a page.
    func draw(_ cell: MatrixTable.Cell, in box: Box, id: String, on page: inout Page) {
        switch cells {
        case .tone:
            let tone = cell.tone(negotiation)
            page.addRectangle(box, tone.ground, id: id + "~ground", className: "ground")
            Self.draw(
                tone, extent: tone.form.extent(ofArea: scale.area(of: cell.weight)),
                isPale: cell.isImplied, at: box.center, id: id, on: &page)
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

    /// Adds the kinds side by side, twice as high as wide if they were one.
    private func drawKinds(
        _ cell: MatrixTable.Cell, in box: Box, id: String, on page: inout Page
    ) {
        page.addRectangle(
            Box(center: box.center, halfSize: Vector(0.3, box.size.y / 2 - 1)), Self.middle,
            id: id + "~middle", className: "middle")
        let areas = cell.deeds.acts.map { scale.area(of: MatrixTable.drawable($0.weight)) }
        let height = (2 * areas.reduce(0, +)).squareRoot()
        guard height > 0 else { return }
        let widths = areas.map { $0 / height }
        var left = box.center.x
        for (acts, width) in zip(cell.deeds.acts, widths) {
            switch acts.kind {
            case .cooperation: left -= width
            case .negotiation: left -= width / 2
            case .conflict: break
            }
        }
        for (acts, width) in zip(cell.deeds.acts, widths) {
            let part = Box(
                low: Vector(left, box.center.y - height / 2),
                high: Vector(left + width, box.center.y + height / 2))
            let color = Palette.color(of: acts.kind)
            let isPale = acts.impliedCount == acts.eventCount
            page.addRectangle(
                part, isPale ? color.paler(by: 0.5) : color, id: id + "~\(acts.kind.name)",
                className: "part \(acts.kind.name)")
            if width >= CellSign.leastRoom {
                acts.kind.signOfPart.draw(
                    on: &page, at: part.center, in: width,
                    isPale ? Palette.text : Palette.background, id: id + "~sign-\(acts.kind.name)")
            }
            left += width
        }
    }

    private static let ground = RGBColor(0xF3, 0xF5, 0xF7)
    private static let middle = RGBColor(0xC9, 0xCF, 0xD5)
}

extension CellMarks {
    /// A mark of a weight without tone, for the legend.
    func extent(of weight: Double) -> Vector {
        let area = scale.area(of: weight)
        let side = cells == .tone ? area.squareRoot() : (area / 2).squareRoot()
        return Vector(side, cells == .tone ? side : side * 2)
    }

    /// Weights that occur, for the legend.
    var samples: [Double] { SampleValues.chosen(from: weights, maximum: maximum) }
}

extension MatrixTable.Cell {
    /// Whether all of its events are only implied by their sources.
    var isImplied: Bool { deeds.acts.allSatisfy { $0.impliedCount == $0.eventCount } }
}

extension RelationKind {
    /// What tells a part of this kind without colour.
    var signOfPart: CellSign {
        switch self {
        case .cooperation: .plus
        case .negotiation: .ring
        case .conflict: .minus
        }
    }
}
