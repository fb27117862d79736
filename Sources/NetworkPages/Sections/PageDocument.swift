internal import ActorNetworks
internal import NetworkDrawing
internal import NetworkReports

/// The page as a whole: its head, its sections, and what its script needs.
struct PageDocument {
    let title: String
    let levels: [PageLevel]
    let pictures: [LevelPictures]
    let data: PageData
    let style: PageStyle
    /// What a reader should know of the page as a whole.
    let notes: [String]

    var text: String {
        get throws {
            let body = HTML.element(
                "body",
                [
                    .element("a", ["class": "skip", "href": "#network"], "Skip to the network"),
                    header,
                    .element(
                        "main",
                        [
                            network, matrix, ChangesSection(levels[0]).html, try coverage, events,
                            MethodsSection(levels, style, title: title, notes: notes).html,
                        ]),
                    .element("footer", "Made by \(style.provenance.program)."),
                ] + templates + [
                    .element(
                        "script", ["type": "application/json", "id": "page-data"],
                        [.markup(data.text)]),
                    .element("script", [.markup(PageAssets.script)]),
                ])
            return "<!DOCTYPE html>\n"
                + HTML.element("html", ["lang": "en"], [head, body]).written + "\n"
        }
    }

    private var head: HTML {
        .element(
            "head",
            [
                .markup("<meta charset=\"utf-8\">"),
                .markup(
                    "<meta http-equiv=\"Content-Security-Policy\" content=\"\(PageAssets.policy)\">"
                ),
                .markup(
                    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"),
                .element("title", title),
                .element("style", [.markup(PageAssets.style)]),
            ])
    }

    private var header: HTML {
        let whole = levels[0].whole
        let sources = Set(whole.rows.map { whole.case.events.documents[Int($0)] })
            .filter { $0 >= 0 }.count
        let lead =
            "\(Wording.grouped(whole.eventCount)) \(whole.eventCount == 1 ? "event" : "events") between "
            + "\(whole.actors.count.of("actor")), "
            + whole.periodInWords + (sources > 0 ? ", from \(sources.of("document"))" : "")
        return .element(
            "header",
            [
                .element("h1", title), .element("p", ["class": "lead"], lead),
                .element(
                    "nav", ["aria-label": "Sections"],
                    Section.allCases.map { section in
                        .element("a", ["href": "#\(section.rawValue)"], section.heading)
                    }),
            ])
    }

    /// The sections in their order.
    enum Section: String, CaseIterable {
        case network, matrix, changes, coverage, events, methods

        var heading: String {
            switch self {
            case .network: "Network"
            case .matrix: "Who acts on whom"
            case .changes: "What changed"
            case .coverage: "Events and sources over time"
            case .events: "Events"
            case .methods: "Methods"
            }
        }

        func html(_ content: [HTML]) -> HTML {
            let id = "h-\(rawValue)"
            return .element(
                "section", ["id": rawValue, "aria-labelledby": id],
                [.element("h2", ["id": id], heading)] + content)
        }
    }

    private var network: HTML {
        Section.network.html([
            .element("div", ["id": "controls"], ""),
            .element(
                "div", ["id": "stage"],
                [
                    .element(
                        "figure",
                        [.markup(String(decoding: pictures[0].frames[0].svg, as: UTF8.self))])
                ]),
            .element("aside", ["id": "detail", "aria-live": "polite"], ""),
        ])
    }

    private var matrix: HTML {
        Section.matrix.html([.element("div", ["id": "matrix-table"], "")])
    }

    private var events: HTML {
        Section.events.html([.element("div", ["id": "event-list"], "")])
    }

    private var coverage: HTML {
        get throws {
            let whole = levels[0].whole
            let chart = HTML.element("div", ["id": "coverage-chart"], "")
            // Without slices the script says that no event has a date.
            guard !levels[0].slices.isEmpty else { return Section.coverage.html([chart]) }
            let overview = try SliceOverview(
                of: whole.case, whole.selection, over: levels[0].slices.compactMap(\.slice))
            let report = SliceReport(of: overview, namesOptions: false).report
            let scope = HTML.element(
                "p", ["class": "scope"],
                "What follows is of all events and of actors \(levels[0].name), whatever is chosen above."
            )
            return Section.coverage.html(
                [chart, scope] + undated + EventsInNoSlice(levels[0]).html
                    + HTML.parts(try report.parts(), level: 3))
        }
    }

    /// How much has no date, and so is in the whole and in no slice.
    private var undated: [HTML] {
        let whole = levels[0].whole
        let events = whole.undatedEventCount
        guard events > 0 else { return [] }
        let weights = whole.case.events.weights
        let rows = whole.rows.map(Int.init)
        let weight = rows.reduce(0) { $0 + weights[$1] }
        let without = rows.filter { !whole.case.events.date(of: $0).isKnown }
            .reduce(0) { $0 + weights[$1] }
        let share = weight > 0 ? " and \((without / weight * 100).fixed(0)) % of the weight" : ""
        return [
            .element(
                "p",
                "\(events.of("event")), \(events.share(of: whole.eventCount)) of all\(share), "
                    + "\(events == 1 ? "has" : "have") no date: they are in the whole and in no slice."
            )
        ]
    }

    private var templates: [HTML] {
        pictures.enumerated().flatMap { level, pictures in
            pictures.frames.enumerated().filter { level > 0 || $0.offset > 0 }.map { slice, frame in
                Self.template("frame-\(level)-\(slice)", frame)
            }
                + pictures.steps.enumerated().compactMap { index, step in
                    step.map { Self.template("step-\(level)-\(index + 2)", $0) }
                }
        }
    }

    private static func template(_ id: String, _ picture: EmbeddedPicture) -> HTML {
        .element("template", ["id": id], [.markup(String(decoding: picture.svg, as: UTF8.self))])
    }
}
