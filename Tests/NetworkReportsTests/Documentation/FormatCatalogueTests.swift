import Foundation
import NetworkFormats
import NetworkReports
import Testing

@Suite("The catalogue of formats")
struct FormatCatalogueTests {
    private static let document = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "docs/formats.md")

    private var page: String {
        let catalogue = FormatCatalogue()
        return """
            # Formats

            This page is made from the lists by which files are read and written; `entente help \
            formats` prints the same. How to begin with data of each sort is in \
            [your-data.md](your-data.md).

            ## Tables of events

            Found out from the first rows, or forced by `--input DIALECT`.

            \(catalogue.dialectTable.markdown)
            ## Files of graphs

            Read where a case is read; written by `entente export --format FORMAT`.

            \(catalogue.graphFileTable.markdown)
            ## Refused by name

            Known by their first bytes or their ending, and not read; the message names what to do.

            \(catalogue.refusedTable.markdown)
            """
    }

    @Test("The page of formats is that of the registries")
    func currentPage() throws {
        if ProcessInfo.processInfo.environment["ENTENTE_WRITE_DOCS"] == "1" {
            try page.write(to: Self.document, atomically: true, encoding: .utf8)
        }
        let written = try String(contentsOf: Self.document, encoding: .utf8)
        #expect(
            written == page, "run the test again with ENTENTE_WRITE_DOCS=1, and commit the page")
    }

    @Test("Every dialect says by what it is known and what it leaves out")
    func words() {
        for format in EventTableFormat.all {
            #expect(!format.recognition.isEmpty && !format.omission.isEmpty, "\(format.name)")
        }
    }
}
