internal import ActorNetworks
public import NetworkFormats

/// Every dialect of event tables and every format of graph files that is known, in words: by what it
/// is recognised, what is read and written, what is kept and what is lost.
///
/// The lists come from the registries, so that help and documentation never differ from what the
/// readers do.
public struct FormatCatalogue: Sendable {
    private let dialects: [EventTableFormat]
    private let graphFiles: [GraphFileFormat]
    private let refused: [RefusedFormat]

    /// The catalogue of some dialects and formats; of all that are known by default.
    public init(
        dialects: [EventTableFormat] = EventTableFormat.all,
        graphFiles: [GraphFileFormat] = GraphFileFormat.all,
        refused: [RefusedFormat] = RefusedFormat.all
    ) {
        self.dialects = dialects
        self.graphFiles = graphFiles
        self.refused = refused
    }

    /// The dialects of event tables, in the order in which they are tried.
    public var dialectTable: Table {
        var table = Table([
            .init("dialect"), .init("tables", mayWrap: true),
            .init("recognised_by", "recognised by", mayWrap: true),
            .init("codes"), .init("no_tie", "make no tie", mayWrap: true),
        ])
        table.rows = dialects.map { dialect in
            [
                .text(dialect.name), .text(dialect.summary), .text(dialect.recognition),
                .text(dialect.codingScheme.name), .text(dialect.omission),
            ]
        }
        return table
    }

    /// The formats of graph files.
    public var graphFileTable: Table {
        var table = Table([
            .init("format"), .init("endings"), .init("read"), .init("written"),
            .init("holds", mayWrap: true), .init("keeps", mayWrap: true),
            .init("loses", mayWrap: true),
        ])
        table.rows = graphFiles.map { format in
            [
                .text(format.name),
                .text(format.extensions.map { "." + $0 }.joined(separator: " ")),
                .text(
                    format.reader != nil ? "yes" : format.isReadAsTable ? "as events" : "no"),
                .text(
                    format.parts.isEmpty ? "no" : format.parts.map(\.name).joined(separator: ", ")),
                .text(format.summary), .text(format.keeps), .text(format.loses),
            ]
        }
        return table
    }

    /// The formats that are refused by name, and how their files become such as are read.
    public var refusedTable: Table {
        var table = Table([
            .init("refused", mayWrap: true), .init("instead", mayWrap: true),
        ])
        table.rows = refused.map { [.text($0.name), .text($0.remedy)] }
        return table
    }

    /// All tables.
    public var report: Report {
        Report(
            parts: {
                [
                    .table(dialectTable, heading: "Tables of events"),
                    .table(graphFileTable, heading: "Files of graphs"),
                    .table(refusedTable, heading: "Refused by name"),
                ]
            }, table: { graphFileTable })
    }
}

extension Table {
    /// The table as Markdown, for documents.
    ///
    /// - Complexity: Linear in the length of the text.
    public var markdown: String {
        func line(_ cells: [String]) -> String {
            "| "
                + cells.map {
                    $0.replacing(text: "|", with: "\\|").replacing(text: "\n", with: " ")
                }.joined(separator: " | ") + " |\n"
        }
        return line(columns.map(\.heading)) + line(columns.map { _ in "---" })
            + rows.map { line($0.map(\.plain)) }.joined()
    }
}
