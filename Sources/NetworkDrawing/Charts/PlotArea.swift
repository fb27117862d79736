internal import ActorNetworks
internal import DOT

/// The ground of a chart over time: where slices and values lie on the page, with axes, grid and the
/// bands of partial slices.
///
/// What is drawn on it, lines, ranks or bars, asks it for places.
struct PlotArea {
    let slices: [TimeSlice]
    let box: Box
    let time: TimeScale
    /// The values at the lower and at the upper edge; the lower one may be the greater.
    let bottom: Double
    let top: Double
    /// Values with a line across and a label at the left.
    let levels: [Level]
    /// What the values are; nothing is written for an empty one.
    let valueName: String
    /// Whether dates or names of slices stand below it; of areas one above the other, the lowest has
    /// them.
    let hasDates: Bool

    /// A value with a label at the left.
    struct Level: Equatable {
        let value: Double
        let label: String
        var hasLine = true
    }

    /// The size of the type on axes.
    static let size = 11.0

    /// The ground of values between two.
    ///
    /// - Parameters:
    ///   - slices: What lies side by side.
    ///   - width: How wide it is.
    ///   - height: How high it is.
    ///   - bottom: The value at its lower edge.
    ///   - top: The value at its upper edge.
    ///   - levels: Values with a label.
    ///   - valueName: What the values are.
    ///   - low: Where its lower edge lies on the page.
    ///   - hasDates: Whether dates stand below it.
    init(
        of slices: [TimeSlice], width: Double, height: Double, from bottom: Double, to top: Double,
        levels: [Level], valueName: String, at low: Double = 0, hasDates: Bool = true
    ) {
        self.slices = slices
        self.bottom = bottom
        self.top = top
        self.levels = levels
        self.valueName = valueName
        self.hasDates = hasDates
        box = Box(low: Vector(0, low), high: Vector(width, low + height))
        time = TimeScale(of: slices, width: width - 2 * Self.inset, size: Self.size)
    }

    /// The ground of values on a scale.
    init(
        of slices: [TimeSlice], width: Double, height: Double, scale: ValueScale,
        valueName: String, at low: Double = 0, hasDates: Bool = true
    ) {
        self.init(
            of: slices, width: width, height: height, from: scale.range.lowerBound,
            to: scale.range.upperBound,
            levels: scale.ticks.map { Level(value: $0, label: scale.label($0)) },
            valueName: valueName, at: low, hasDates: hasDates)
    }

    /// What keeps the first and the last point off the edges.
    private static let inset = 8.0

    /// Where a slice lies from left to right.
    func x(_ slice: Int) -> Double { x(at: time.positions[slice]) }

    private func x(at position: Double) -> Double {
        box.low.x + Self.inset + position * (box.size.x - 2 * Self.inset)
    }

    /// Where a value lies from bottom to top.
    func y(_ value: Double) -> Double {
        box.low.y + (value - bottom) / (top - bottom) * box.size.y
    }

    /// The least distance between two slices, or the whole width where there is one slice alone.
    var spacing: Double {
        let width = box.size.x - 2 * Self.inset
        let places = time.positions.sorted()
        let least = zip(places, places.dropFirst()).map { $1 - $0 }.min() ?? 1
        return least * width
    }

    /// The box of everything that the ground draws, axes with their labels included.
    var outerBox: Box {
        let left = levels.map { TextMetrics.width(of: $0.label, size: Self.size) }.max() ?? 0
        let lines = time.ticks.map(\.lines.count).max() ?? 1
        let below = hasDates ? 6 + TextMetrics.height(lines: lines, size: Self.size) : 0
        return Box(
            low: Vector(box.low.x - left - 8, box.low.y - below),
            high: Vector(box.high.x, box.high.y + (valueName.isEmpty ? 0 : 20)))
    }

    /// Draws bands, grid, axes and their labels.
    func draw(on page: inout Page) {
        page.include(outerBox)
        drawLevels(on: &page)
        drawBands(on: &page)
        if hasDates { drawDates(on: &page) }
        if !valueName.isEmpty {
            // Names of areas one above the other begin alike.
            let left = min(outerBox.low.x, page.box?.low.x ?? 0)
            page.addText(
                [valueName], around: Vector(left, box.high.y + 19), .left,
                size: Self.size, color: Palette.mutedText)
        }
    }

    private func drawDates(on page: inout Page) {
        page.addLine(
            [box.low, Vector(box.high.x, box.low.y)], Palette.outline, pen: 0.9)
        for tick in time.ticks {
            let x = x(at: tick.position)
            page.addLine(
                [Vector(x, box.low.y), Vector(x, box.low.y - 4)], Palette.outline, pen: 0.8)
            page.addText(
                tick.lines, around: Vector(x, box.low.y - 6), .center, size: Self.size,
                color: Palette.mutedText)
        }
    }

    private func drawLevels(on page: inout Page) {
        for level in levels {
            let y = y(level.value)
            if level.hasLine {
                page.addLine(
                    [Vector(box.low.x, y), Vector(box.high.x, y)],
                    level.value == 0 ? Palette.outline : Palette.grid, pen: 0.7, below: true)
            }
            page.addText(
                [level.label],
                around: Vector(
                    box.low.x - 5, y + TextMetrics.height(lines: 1, size: Self.size) / 2), .right,
                size: Self.size, color: Palette.mutedText)
        }
    }

    /// A pale band behind each partial slice, so that nobody takes a short one for a fall.
    private func drawBands(on page: inout Page) {
        for (index, slice) in slices.enumerated() where slice.isPartial {
            let extent = time.extents[index]
            let (left, right) = (x(at: extent.lowerBound), x(at: extent.upperBound))
            let width = max(3, right - left)
            let x = min(max((left + right) / 2, box.low.x), box.high.x)
            page.addLine(
                [Vector(x, box.low.y), Vector(x, box.high.y)], Palette.band, pen: width,
                tooltip: Words.english.isPartial(slice.name), below: true)
        }
    }
}
