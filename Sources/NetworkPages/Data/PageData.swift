internal import ActorNetworks
internal import NetworkDrawing
internal import NetworkFormats

/// What the script of a page counts with, as JSON.
struct PageData {
    let title: String
    let levels: [PageLevel]
    let pictures: [LevelPictures]
    let style: PageStyle
    private let events: EventColumns

    private var theCase: Case { levels[0].whole.case }

    init(
        _ title: String, _ levels: [PageLevel], _ pictures: [LevelPictures],
        _ events: EventColumns, _ style: PageStyle
    ) {
        self.title = title
        self.levels = levels
        self.pictures = pictures
        self.style = style
        self.events = events
    }

    /// The data as a script of HTML can hold them: without spaces between values, and no sign in them
    /// begins a tag.
    var text: String {
        var bytes: [UInt8] = []
        var isInText = false
        var isEscaped = false
        json.write { part in
            for byte in part {
                if isInText {
                    isInText = isEscaped || byte != UInt8(ascii: "\"")
                    isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
                } else if byte == UInt8(ascii: "\"") {
                    isInText = true
                } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") {
                    continue
                }
                if byte == UInt8(ascii: "<") {
                    bytes += Array("\\u003c".utf8)
                } else {
                    bytes.append(byte)
                }
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private var json: JSONValue {
        .object([
            ("version", 1),
            ("title", .string(title)),
            ("program", .string(style.provenance.program)),
            ("command", JSONValue(style.provenance.command)),
            ("kinds", .array(RelationKind.allCases.map { .string($0.name) })),
            ("certainties", .array(events.certainties.map { .string($0.rawValue) })),
            ("weighing", .string(levels[0].whole.selection.weighing.description)),
            ("negotiation", .number(levels[0].whole.selection.negotiation.factor)),
            ("actors", .array(events.cast.actors.map { Self.actor(theCase.actors[$0]) })),
            (
                "documents",
                .array(events.cast.documents.map { Self.document(theCase.documents[$0]) })
            ),
            ("slices", .array(slices)),
            ("levels", .array(zip(levels, pictures).map(level))),
            ("colors", colors),
            ("codes", events.codes),
            ("events", events.json),
        ])
    }

    private static func actor(_ actor: PoliticalActor) -> JSONValue {
        .object([
            ("id", .string(actor.id)), ("name", .string(actor.name)),
            ("label", .string(actor.label)), ("type", .string(actor.type.rawValue)),
        ])
    }

    private static func document(_ document: SourceDocument) -> JSONValue {
        .object([
            ("label", .string(document.label)), ("publisher", JSONValue(document.publisher)),
            ("headline", JSONValue(document.headline)),
            ("date", JSONValue(document.date?.description)), ("url", JSONValue(document.safeURL)),
        ])
    }

    private var slices: [JSONValue] {
        levels[0].snapshots.enumerated().map { index, snapshot in
            .object([
                ("name", .string(index == 0 ? "All of it" : snapshot.nameInWords)),
                ("period", .string(snapshot.periodInWords)),
            ])
        }
    }

    private func level(_ level: PageLevel, _ pictures: LevelPictures) -> JSONValue {
        let stands = theCase.actors.representatives(level.whole.selection.rollUp)
        let present = Set(level.whole.actors)
        // The strongest first: groups that a page cannot explain would be taken for alliances.
        let groups = RelationMatrix.order(of: level.whole, grouping: nil)
        return .object([
            ("name", .string(level.name)),
            (
                "drawnAs",
                .array(
                    events.cast.actors.map { position in
                        let stand = Int(stands[position])
                        return .integer(present.contains(stand) ? events.cast.actor(stand) : -1)
                    })
            ),
            ("scales", .array(pictures.scales.map(Self.scales))),
            ("order", .array(groups.flatMap(\.actors).map { .integer(events.cast.actor($0)) })),
            (
                "groups",
                .array(
                    groups.map { group in
                        .object([
                            ("name", JSONValue(group.name)),
                            ("count", .integer(group.actors.count)),
                        ])
                    })
            ),
            (
                "events",
                .array(level.snapshots.map { .array(events.numbers(of: $0).map { .integer($0) }) })
            ),
            ("parts", parts(of: level)),
        ])
    }

    private static func scales(_ scales: DiagramScales) -> JSONValue {
        .object([
            ("merged", .bool(scales.areMerged)),
            (
                "areas",
                .array(
                    [scales.smallestArea, scales.largestArea, scales.greatestScore].map {
                        .number($0)
                    })
            ),
            (
                "pens",
                .array(
                    [scales.thinnestPen, scales.widestPen, scales.greatestWeight].map {
                        .number($0)
                    })
            ),
        ])
    }

    /// By slice, what part of each event's weight counts there; `null` where all count whole.
    private func parts(of level: PageLevel) -> JSONValue {
        let parts = level.snapshots.map { events.parts(of: $0) }
        return parts.contains { $0 == nil }
            ? .null
            : .array(parts.map { .array(($0 ?? []).map { .number($0) }) })
    }

    private var colors: JSONValue {
        var seen: Set<String> = []
        let all = pictures.flatMap(\.all).flatMap(\.darkColors)
        return .object(
            all.filter { seen.insert($0.color).inserted }.map { ($0.color, .string($0.dark)) })
    }
}

extension SourceDocument {
    /// The address, if it leads to a page of the web and to nothing else.
    fileprivate var safeURL: String? {
        guard let url, ["https://", "http://"].contains(where: { url.lowercased().hasPrefix($0) })
        else { return nil }
        return url
    }
}
