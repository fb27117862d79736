internal import ActorNetworks
internal import DOT

/// An actor as a node.
enum FigureNode {
    static func node(
        _ actor: PoliticalActor, look: FigureLook, fill: Shade? = nil, at place: Vector,
        tooltip: String
    ) -> Node {
        let styles: [Style] = look.outline.form == .roundedBox ? [.rounded, .filled] : [.filled]
        return Node(
            actor.id,
            [
                .label(
                    look.outline.label == nil
                        ? look.lines.map(Isolation.isolated).joined(separator: "\n") : ""),
                .id("actor-" + actor.id),
                .class("actor \(actor.type.rawValue.split(separator: " ").joined(separator: "-"))"),
                .tooltip(tooltip), .shape(FigureLook.shape(of: look.outline.form)),
                .style(styles), .fixedSize(true), .margin(0),
                .width(Page.inches(look.outline.halfSize.x * 2)),
                .height(Page.inches(look.outline.halfSize.y * 2)), .fontSize(look.fontSize),
                .fontColor(Palette.ink.color), .fillColor((fill ?? look.fill).color),
                .color(Palette.outline.color), .penWidth(0.9), .position(Page.point(place)),
            ])
    }
}

extension Page {
    /// Adds an actor, and its name below it where the figure has no room for that.
    mutating func add(_ actor: Node, look: FigureLook, at place: Vector) {
        add(actor, in: look.outline.box(at: place))
        guard let label = look.outline.label else { return }
        let box = Box(low: label.low + place, high: label.high + place)
        var attributes: Attributes = [
            .shape(.none),
            .label(Text(lines: look.lines.map { Text.Line(Isolation.isolated($0)) })),
            .class("name"), .fontSize(look.fontSize), .fontColor(Palette.ink.color), .margin(0),
            .fixedSize(true), .width(Page.inches(box.size.x)), .height(Page.inches(box.size.y)),
            .position(Page.point(box.center)),
        ]
        for name in ["tooltip", "fontcolor"] {
            if let value = actor.attributes[name] { attributes[name] = value }
        }
        add(Node(prefix + "name\(nodes.count)", attributes), in: box)
    }
}

/// Where a click on a tie leads.
enum Links {
    /// The address of the first document on the web among those of the tie's events.
    ///
    /// Signs that no address may hold, such as spaces and quotes, are written as percent codes.
    static func url(of tie: Tie, in snapshot: Snapshot) -> String? {
        for row in snapshot.events(behind: tie) {
            let document = snapshot.network.events.documents[Int(row)]
            guard document >= 0 else { continue }
            let url = snapshot.network.documents[Int(document)].url ?? ""
            if url.hasPrefix("https://") || url.hasPrefix("http://") { return encoded(url) }
        }
        return nil
    }

    /// An id as the fragment of an address: letters, digits and a few signs stay, the rest is
    /// written as the percent codes of its bytes.
    static func fragment(_ id: String) -> String {
        id.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": return String(Character(scalar))
            default: return percentCode(byte)
            }
        }.joined()
    }

    private static func encoded(_ url: String) -> String {
        url.unicodeScalars.map { scalar in
            switch scalar {
            case "\u{0}"..."\u{20}", "\u{7F}", "\"", "<", ">", "\\":
                return percentCode(UInt8(scalar.value))
            default: return String(Character(scalar))
            }
        }.joined()
    }

    private static func percentCode(_ byte: UInt8) -> String {
        let hex = String(byte, radix: 16, uppercase: true)
        return "%" + (hex.count == 1 ? "0" : "") + hex
    }
}
