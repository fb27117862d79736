internal import ActorNetworks
internal import DOT

/// The explanation of a picture, in blocks from left to right below it.
struct Legend {
    /// A heading with rows of sample and text.
    struct Block {
        let heading: String
        let rows: [Row]
        /// Whether the rows go on from those of the block before.
        var isContinuation = false
        /// Whether the block stands in a row of its own.
        var beginsRow = false
    }

    /// What the outline of a shape tells.
    enum OutlinePen {
        case usual, dashed, bold, faded
    }

    /// A sample and what it stands for.
    struct Row {
        /// What is shown before the text.
        enum Sample {
            case none
            /// Lines one above the other, the lowest first.
            case strokes([Stroke])
            case shape(Outline.Form, RGBColor, OutlinePen = .usual)
            /// A sign or number as it stands on lines.
            case mark(String)
            /// Shapes of actors in one another, in the sizes that the picture gives them.
            case sizes(NestedSizes)
            /// Whatever else a sort of picture shows.
            case drawn(any DrawnSample)

            /// How much of a row's width and height it takes.
            var room: Vector {
                switch self {
                case .none: .zero
                case .strokes: Vector(sampleWidth + 8, rowHeight)
                case .shape: Vector(30, rowHeight)
                case .mark: Vector(28, rowHeight)
                case .sizes(let sizes): sizes.room
                case .drawn(let sample): sample.room
                }
            }
        }

        let sample: Sample
        let text: String
    }

    var blocks: [Block]
    /// How wide it may be at least, however narrow the content; `nil` takes the usual.
    var leastWidth: Double?

    static let size = 10.0
    private static let rowHeight = 16.0
    private static let sampleWidth = 46.0
    private static let gap = 24.0

    /// Adds the legend below a picture, in one row if the page need not grow by more than a tenth, for all letters shrink with it on a screen;
    /// blocks that do not fit beside each other go below.
    func draw(on page: inout Page, below content: Box) {
        page.section = "legend"
        defer { page.section = nil }
        let column = column(around: content)
        let left = column.low.x
        let right = column.high.x
        var x = left
        var y = content.low.y - 22
        var lowest = y
        for (index, block) in blocks.enumerated() {
            let width = Self.width(of: block)
            // A block and its continuation stay beside each other.
            let continuation = blocks[(index + 1)...].prefix { $0.isContinuation }
            let needed = continuation.reduce(width) { $0 + Self.gap + Self.width(of: $1) }
            let isFull = block.beginsRow || (!block.isContinuation && x + needed > right)
            if x > left, isFull {
                x = left
                y = lowest - 14
            }
            let bottom = draw(block, on: &page, at: Vector(x, y))
            lowest = min(lowest, bottom)
            x += width + Self.gap
        }
    }

    /// The content grown to both sides as far as the legend needs, so that it stays in the middle.
    func column(around content: Box) -> Box {
        let least = max(content.size.x, leastWidth ?? 520)
        let wanted = width <= least * 1.1 ? max(width, content.size.x) : least
        let margin = Vector((wanted - content.size.x) / 2, 0)
        return Box(low: content.low - margin, high: content.high + margin)
    }

    /// The width that all blocks need beside each other.
    var width: Double {
        blocks.reduce(0) { $0 + Self.width(of: $1) } + Self.gap * Double(max(0, blocks.count - 1))
    }

    private func draw(_ block: Block, on page: inout Page, at corner: Vector) -> Double {
        page.addText([block.heading], at: corner, size: Self.size, isBold: true)
        var y = corner.y - Self.rowHeight - 2
        // Texts below each other, whatever the widths of their samples.
        let sampleWidth = Self.sampleWidth(of: block)
        for row in block.rows {
            let middle = y - Self.size * 0.6
            switch row.sample {
            case .none: break
            case .strokes(let strokes):
                for stroke in strokes {
                    page.addSample(
                        stroke, from: Vector(corner.x, middle),
                        to: Vector(corner.x + Self.sampleWidth, middle))
                }
            case .shape(let form, let fill, let pen):
                page.addSwatch(form, fill, pen, at: Vector(corner.x + 11, middle))
            case .mark(let text):
                page.addMark(
                    text,
                    in: Box(
                        center: Vector(corner.x + 11, middle),
                        halfSize: Vector(Self.markWidth(text) / 2, 6.5)),
                    size: DiagramStyle.leastLetters, color: Palette.mutedText)
            case .sizes(let sizes): sizes.draw(on: &page, at: Vector(corner.x, y))
            case .drawn(let sample): sample.draw(on: &page, at: Vector(corner.x, y))
            }
            if !row.text.isEmpty {
                page.addText([row.text], at: Vector(corner.x + sampleWidth, y), size: Self.size)
            }
            y -= max(Self.rowHeight, row.sample.room.y)
        }
        return y
    }

    private static func markWidth(_ text: String) -> Double {
        max(TextMetrics.width(of: text, size: DiagramStyle.leastLetters, isBold: true) + 5, 13)
    }

    private static func sampleWidth(of block: Block) -> Double {
        block.rows.map(\.sample.room.x).max() ?? 0
    }

    private static func width(of block: Block) -> Double {
        let heading = TextMetrics.width(of: block.heading, size: size, isBold: true)
        let sample = sampleWidth(of: block)
        return block.rows.reduce(heading) { widest, row in
            max(widest, sample + TextMetrics.width(of: row.text, size: size))
        }
    }
}

extension Page {
    /// A small shape that shows the form and fill of a sort of actors.
    fileprivate mutating func addSwatch(
        _ form: Outline.Form, _ fill: RGBColor, _ pen: Legend.OutlinePen, at center: Vector
    ) {
        let half = Vector(11, 6.5)
        let styles: [Style] =
            (form == .roundedBox ? [.rounded, .filled] : [.filled])
            + (pen == .dashed ? [.dashed] : [])
        let outline = pen == .faded ? Palette.outline.paler(by: 0.45) : Palette.outline
        add(
            Node(
                prefix + "swatch\(nodes.count)",
                [
                    .shape(ActorAppearance.shape(of: form)), .label(""), .fixedSize(true),
                    .style(styles),
                    .fillColor(fill.color), .color(outline.color),
                    .penWidth(pen == .bold ? 2.6 : 0.8),
                    .width(Page.inches(half.x * 2)), .height(Page.inches(half.y * 2)),
                    .position(Page.point(center)),
                ]), in: Box(center: center, halfSize: half))
    }
}
