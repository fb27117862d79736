/// The forms of spreadsheets that are read.
enum SpreadsheetKind: Equatable, Sendable {
    /// Office Open XML, `.xlsx` and `.xlsm`.
    case officeOpenXML
    /// OpenDocument, `.ods`.
    case openDocument

    /// Looks at what an archive holds; `nil` if it is no spreadsheet.
    init?(of archive: ZipArchive) {
        let paths = Set(archive.entries.map(\.path))
        if paths.contains("[Content_Types].xml"), paths.contains(where: { $0.hasPrefix("xl/") }) {
            self = .officeOpenXML
        } else if paths.contains("content.xml"), paths.contains("mimetype") {
            self = .openDocument
        } else {
            return nil
        }
    }
}
