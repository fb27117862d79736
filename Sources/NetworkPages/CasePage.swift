internal import ActorNetworks
public import Graphviz
internal import NetworkDrawing
internal import NetworkReports

/// A case as one file of HTML, which opens without a network, a server or another file.
///
/// It shows the network slice by slice, who acts on whom, what changed, and the events with their
/// sources behind every tie; filters, search and links work in the file itself. Without scripts, and in
/// print, the pictures, sentences and tables of the whole remain.
public struct CasePage: Sendable {
    /// The file.
    public let html: String
    /// What was left out to keep it readable, in sentences; empty if nothing was.
    public let notes: [String]

    /// Makes the page of a case.
    ///
    /// - Parameters:
    ///   - levels: How actors are taken together, each over the same slices; the first is shown first.
    ///     At least one.
    ///   - style: What the page says besides.
    ///   - renderer: What draws its pictures.
    ///   - isCancelled: Asked all along, from several threads, whether to stop.
    /// - Throws: `GraphvizError` as the renderer does, `CancellationError` once `isCancelled` said so.
    /// - Complexity: O(*s* (*t* + *e*)) for *s* slices of *t* ties and *e* events, besides the layout of
    ///   each level.
    public init(
        of levels: [PageLevel], style: PageStyle = PageStyle(), by renderer: some Renderer,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws {
        precondition(!levels.isEmpty, "a page shows at least one level")
        let theCase = levels[0].whole.case
        let pictures = try levels.enumerated().map { number, level in
            try LevelPictures(
                of: level, withSteps: number == 0, style, by: renderer, isCancelled: isCancelled)
        }
        let given = style.title.flatMap { $0.isEmpty ? nil : $0 }
        let title = given ?? (theCase.title.isEmpty ? "Relations" : theCase.title)
        let events = EventColumns(
            of: levels.flatMap(\.snapshots), in: theCase, most: style.maximumEvents)
        func page(_ pictures: [LevelPictures], _ notes: [String]) throws -> String {
            let data = PageData(title, levels, pictures, events, style)
            return try PageDocument(
                title: title, levels: levels, pictures: pictures, data: data, style: style,
                notes: notes
            ).text
        }
        var notes = pictures[0].notes
        if events.totals > 0 {
            notes.append(
                "the weightiest \(events.listed) of \(events.count) events are listed one by one; the "
                    + "others count in \(events.totals.of("total")) of what they have in common")
        }
        let leftOut =
            "pictures of what changed are left out, for the page would be larger than "
            + "\((Double(style.maximumBytes) / 1_000_000).shortest) MB; before and after stand side by side"
        if pictures[0].leavesOutSteps { notes.append(leftOut) }
        var html = try page(pictures, notes)
        if html.utf8.count > style.maximumBytes, !pictures[0].leavesOutSteps {
            notes.append(leftOut)
            html = try page(pictures.map(\.withoutSteps), notes)
        }
        if html.utf8.count > style.maximumBytes {
            notes.append(
                "the page has \((Double(html.utf8.count) / 1_000_000).fixed(1)) MB, which opens slowly; "
                    + "take fewer slices or actors")
        }
        self.html = html
        // The page tells by level of actors what is left out.
        self.notes = notes + [levels[0].whole.omitted.sentence].compactMap(\.self)
    }
}
