internal import ActorNetworks
internal import DOT

/// The few events that weigh most in a relation, numbered in the order of time.
struct WeightiestEvents {
    /// An event with a number.
    struct Numbered {
        let number: Int
        /// Where its period is among those of the chart.
        let slice: Int
        let kind: RelationKind
        /// When, who and what, and the source.
        let text: String
    }

    let events: [Numbered]

    /// The most events that are listed.
    private static let most = 5
    private static let size = 11.0
    private static let indent = 18.0

    /// The weightiest events that are known to one period; no more than make a difference: of equals
    /// at the end of the list none is in it.
    init(of evidence: Evidence, in snapshot: Snapshot, among entries: [RelationTimeline.Entry]) {
        let table = snapshot.case.events
        let weights = evidence.rows.map(snapshot.weight)
        var found: [(row: Int, slice: Int)] = []
        for place in Ranking.order(of: weights) where found.count <= Self.most {
            let row = evidence.rows[place]
            guard table.isDated(row), table.eventCount(of: row) == 1 else { continue }
            let days = Window(from: table.starts[row], before: table.ends[row])
            let slice = entries.firstIndex { entry in
                entry.period != nil && entry.slice.window.intersection(days) == days
            }
            if let slice { found.append((row, slice)) }
        }
        if found.count > Self.most, let next = found.popLast() {
            let weight = snapshot.weight(of: next.row)
            while let last = found.last, Ranking.areEqual(snapshot.weight(of: last.row), weight) {
                found.removeLast()
            }
        }
        events = found.sorted { $0.row < $1.row }.enumerated().map { place, event in
            Numbered(
                number: place + 1, slice: event.slice, kind: table.kinds[event.row],
                text: Self.text(of: event.row, in: snapshot.case))
        }
    }

    /// When, who and what, and the source.
    private static func text(of row: Int, in theCase: Case) -> String {
        let (events, actors) = (theCase.events, theCase.actors)
        let who = [events.sources[row], events.targets[row]].map { actors[Int($0)].labelInText }
        let arrow = events.areDirected[row] ? " → " : " ↔ "
        let what = BidirectionalText.isolated(
            Wording.what(row, in: theCase) ?? Words.english.name(of: events.kinds[row]))
        let document = events.documents[row]
        let source =
            document < 0
            ? "" : " (\(BidirectionalText.isolated(theCase.documents[Int(document)].label)))"
        return
            "\(events.date(of: row).description) · \(who.joined(separator: arrow)): \(what)\(source)"
    }

    /// Writes the numbers at the ends of the bars, in the places that `end` tells, one above the other
    /// where several are at one.
    ///
    /// - Parameters:
    ///   - page: The page.
    ///   - end: Where the bar of a slice and kind ends, and whether it grows downwards.
    func mark(
        on page: inout Page, at end: (_ slice: Int, _ kind: RelationKind) -> (Vector, Bool)?
    ) {
        var places: [(place: Vector, isBelow: Bool, numbers: [Int])] = []
        for event in events {
            guard let (place, isBelow) = end(event.slice, event.kind) else { continue }
            if let index = places.firstIndex(where: { $0.place == place }) {
                places[index].numbers.append(event.number)
            } else {
                places.append((place, isBelow, [event.number]))
            }
        }
        let height = TextMetrics.height(lines: 1, size: Self.size)
        var boxes: [Box] = []
        for (place, isBelow, numbers) in places {
            let text = numbers.map(String.init).joined(separator: ", ")
            let width = TextMetrics.width(of: text, size: Self.size)
            var top = isBelow ? place.y - 1 : place.y + height + 1
            func box() -> Box {
                Box(
                    low: Vector(place.x - width / 2, top - height),
                    high: Vector(place.x + width / 2, top))
            }
            while boxes.contains(where: { $0.overlaps(box()) }) {
                top += isBelow ? -height : height
            }
            boxes.append(box())
            page.addText(
                [text], around: Vector(place.x, top), .center, size: Self.size,
                tooltip: events.filter { numbers.contains($0.number) }.map(\.text).joined(
                    separator: "\n"))
        }
    }

    /// Writes the list below everything on the page.
    func list(on page: inout Page, width: Double) {
        guard !events.isEmpty, let box = page.box else { return }
        var top = box.low.y - 12
        let left = box.low.x
        page.addText(
            [Words.english.weightiestEvents], at: Vector(left, top), size: Self.size, isBold: true)
        top -= TextMetrics.height(lines: 1, size: Self.size) + 2
        for event in events {
            let lines = TextMetrics.wrapped(
                event.text, size: Self.size, widest: width - Self.indent)
            page.addText(
                ["\(event.number)"], at: Vector(left, top), size: Self.size)
            page.addText(
                lines, at: Vector(left + Self.indent, top), size: Self.size,
                color: Palette.mutedText)
            top -= TextMetrics.height(lines: lines.count, size: Self.size) + 2
        }
    }
}
