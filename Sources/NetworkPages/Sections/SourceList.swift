internal import ActorNetworks
internal import NetworkReports

/// The documents that events were read from, as an appendix lists them.
struct SourceList {
    private let theCase: Case
    /// The documents by how many events cite them, most first, with that number.
    private let cited: [(document: SourceDocument, events: Int)]

    /// The documents that a network's events cite.
    init(_ whole: Snapshot) {
        theCase = whole.case
        var counts: [Int32: Int] = [:]
        for row in whole.rows.map(Int.init) {
            let document = theCase.events.documents[row]
            if document >= 0 { counts[document, default: 0] += theCase.events.eventCount(of: row) }
        }
        let documents = theCase.documents
        cited = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { (documents[Int($0.key)], $0.value) }
    }

    /// The most that are listed.
    private static let most = 100

    /// A heading and a table; nothing where no document is cited.
    var html: [HTML] {
        guard !cited.isEmpty else { return [] }
        var table = Table([
            .init("source", "cited as", mayWrap: true), .init("headline", mayWrap: true),
            .init("date"),
            .init("events"), .init("remark", mayWrap: true),
        ])
        for (document, events) in cited.prefix(Self.most) {
            table.rows.append([
                .text(document.label), .optional(document.headline),
                .optional(document.date?.description), .count(events), .optional(document.note),
            ])
        }
        let rest = cited.count - Self.most
        return HTML.table(table.withoutEmptyColumns, heading: "Sources", level: 3)
            + (rest > 0
                ? [
                    .element(
                        "p", ["class": "reading"],
                        "\(rest.of("source")) more, each cited by as few events or fewer, "
                            + "\(rest == 1 ? "is" : "are") named with the events.")
                ] : [])
    }
}

extension Table {
    /// The table without columns in which no cell says anything.
    fileprivate var withoutEmptyColumns: Table {
        let kept = columns.indices.filter { column in rows.contains { $0[column] != .none } }
        return Table(kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
    }
}
