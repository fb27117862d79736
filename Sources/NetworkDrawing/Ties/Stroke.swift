internal import ActorNetworks
internal import DOT

/// How a tie is drawn: a line for what is, on a pale band for what was, with its heads and with a
/// casing in the colour of the ground that sets it off from the lines below it.
struct Stroke {
    /// A line of some width.
    struct Line: Equatable {
        var look: TieLook
        var pen: Double
    }

    /// What is; `nil` where a tie ended.
    var line: Line?
    /// What was, in a difference; `nil` where a tie entered, and in all other pictures.
    var band: Line?
    var hasHeadAtFirst = false
    var hasHeadAtSecond = true
    /// How much paler than the look's colour the line is, 0 to 1.
    var paleness = 0.0
    /// Whether the pattern of the kind is left away, as in a scale of widths.
    var isSolid = false
    /// Whether the colour says nothing of the kind, as in a scale of widths.
    var isNeutral = false
    /// Where along its curve the line has a casing, as parts of the curve's parameter.
    var casing: [ClosedRange<Double>] = []

    init(_ look: TieLook, pen: Double) {
        line = Line(look: look, pen: pen)
    }

    init(kind: RelationKind, pen: Double) {
        self.init(.kind(kind), pen: pen)
    }

    /// A part of the drawing of a tie, which is one edge of Graphviz.
    struct Part {
        /// What the part is: nothing for the line, else `band`, `casing`, `core`, `head-first` or
        /// `head-second`.
        let name: String
        var attributes: Attributes
    }

    /// How much paler a band is than its look's colour.
    static let bandPaleness = 0.62
    /// How much paler what was is where it had the other sign, for the two colours to be told apart.
    private static let turnPaleness = 0.2
    /// How much paler a stripe is, which has its line around it.
    private static let corePaleness = 0.5
    /// By how much widths differ at least that a reader can tell apart.
    static let leastChange = 0.5
    /// The parts along a curve whose ends are the tips of the heads, the lowest first.
    ///
    /// A band that is wider than its line lies below it, a narrower one is a stripe within it, so that
    /// both widths are seen.
    func parts(along curve: Cubic) -> [Part] {
        var parts: [Part] = []
        let shaft = shaft(of: curve)
        if !casing.isEmpty { parts.append(casing(along: curve)) }
        if let band, isSeen(band), band.pen >= line?.pen ?? 0 {
            parts.append(
                part("band", line == nil ? shaft : shaft.trimmed(by: 1), pen: band.pen, pale(band)))
        }
        if let line { parts.append(self.part(of: line, along: shaft)) }
        if let line, let band, isSeen(band), band.pen < line.pen {
            // The line stays seen at both sides of the stripe.
            let pen = max(0.5, min(band.pen, line.pen - 1.4))
            parts.append(
                part(
                    "core", shaft.trimmed(by: 1), pen: pen,
                    color(of: band).paler(by: turns ? Self.turnPaleness : Self.corePaleness)))
        }
        return parts + heads(along: curve)
    }

    /// The width of the widest part.
    var widest: Double { max(line?.pen ?? 0, band?.pen ?? 0) }

    private func casing(along curve: Cubic) -> Part {
        var part = part("casing", curve, pen: widest + 2 * Casings.air, .background)
        part.attributes.set(
            .position(casing.map { curve.part(from: $0.lowerBound, to: $0.upperBound).spline }))
        return part
    }

    /// Whether a band tells anything: where the widths are almost the same, the line alone is drawn.
    private func isSeen(_ band: Line) -> Bool {
        guard let line else { return true }
        return abs(line.pen - band.pen) >= Self.leastChange
    }

    private func pale(_ band: Line) -> RGBColor {
        color(of: band).paler(by: turns ? Self.turnPaleness : Self.bandPaleness)
    }

    /// Whether what was and what is have different looks.
    private var turns: Bool {
        guard let line, let band else { return false }
        return line.look.kind != band.look.kind
    }

    private func color(of line: Line) -> RGBColor {
        isNeutral ? Palette.mutedText : line.look.color
    }

    private func part(
        _ name: String, _ curve: Cubic, pen: Double, _ color: RGBColor
    ) -> Part {
        Part(
            name: name,
            attributes: [
                .position(curve.spline), .dir(.none), .penWidth((pen * 100).rounded() / 100),
                .color(color.color),
            ])
    }

    private func part(of line: Line, along shaft: Cubic) -> Part {
        let color = color(of: line).paler(by: paleness)
        let part = part("", shaft, pen: line.pen, color)
        guard !isSolid else { return part }
        let dashes = Dashes(of: line.look.kind, length: shaft.length, pen: line.pen)
        guard !dashes.isSolid else { return part }
        var attributes = part.attributes
        attributes.set(.color(dashes.shares(of: color.color)))
        return Part(name: "", attributes: attributes)
    }

    // MARK: - Heads

    /// The middles of the heads along a curve.
    func headMiddles(along curve: Cubic) -> [Vector] {
        let back = TieHead.breadth / 2
        return (hasHeadAtFirst ? [curve.point(at: curve.parameter(atLength: back))] : [])
            + (hasHeadAtSecond
                ? [curve.reversed.point(at: curve.reversed.parameter(atLength: back))] : [])
    }

    private var head: (head: TieHead, color: RGBColor)? {
        guard let shown = line ?? band else { return nil }
        let color = color(of: shown).paler(by: line == nil ? 0.4 : paleness)
        return (TieHead(kind: shown.look.kind), color)
    }

    private func heads(along curve: Cubic) -> [Part] {
        guard let (head, color) = head else { return [] }
        var parts: [Part] = []
        if hasHeadAtFirst {
            parts.append(
                Part(
                    name: "head-first",
                    attributes: head.attributes(atEndOf: curve.reversed, color: color)))
        }
        if hasHeadAtSecond {
            parts.append(
                Part(
                    name: "head-second",
                    attributes: head.attributes(atEndOf: curve, color: color)))
        }
        return parts
    }

    /// The line between the heads.
    private func shaft(of curve: Cubic) -> Cubic {
        guard let head = head?.head else { return curve }
        let start = hasHeadAtFirst ? curve.parameter(atLength: head.shaftEnd) : 0
        let end = hasHeadAtSecond ? 1 - curve.reversed.parameter(atLength: head.shaftEnd) : 1
        return curve.part(from: min(start, 0.49), to: max(end, 0.51))
    }
}

extension RGBColor {
    fileprivate static let background = Palette.background
}
