/// Reads a sheet of an OpenDocument spreadsheet, `.ods`.
struct OpenDocument {
    private let archive: ZipArchive

    init(_ archive: ZipArchive) {
        self.archive = archive
    }

    /// The sheets of the document, and how to read one.
    func workbook() throws(FormatError) -> Spreadsheet {
        guard let content = archive.entries.first(where: { $0.path == "content.xml" }) else {
            throw .unusable(
                place: archive.place, problem: "the document has no content.xml",
                remedy: "save it again")
        }
        let list = TableListHandler()
        try SpreadsheetXML.read(content, of: archive, into: list)
        return Spreadsheet(sheets: list.sheets) { (index) throws(FormatError) in
            let handler = TableHandler(number: index)
            try SpreadsheetXML.read(content, of: archive, into: handler)
            return handler.cells
        }
    }
}

/// Finds the tables of a document and which of them are hidden.
private final class TableListHandler: XMLHandler {
    private(set) var sheets: [Spreadsheet.Sheet] = []
    private var hiddenStyles: Set<String> = []
    private var style = ""
    private var depth = 0

    func start(_ element: XMLElement) {
        switch element.name {
        case "style" where element.prefix == "style": style = element["style:name"] ?? ""
        case "table-properties":
            if element["table:display"] == "false" { hiddenStyles.insert(style) }
        case "table" where element.prefix == "table":
            depth += 1
            guard depth == 1 else { return }
            sheets.append(
                Spreadsheet.Sheet(
                    name: element["table:name"] ?? "sheet \(sheets.count + 1)",
                    isHidden: hiddenStyles.contains(element["table:style-name"] ?? "")))
        default: break
        }
    }

    func end(_ name: String) {
        if name == "table" { depth -= 1 }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Reads one table of a document.
private final class TableHandler: XMLHandler {
    private(set) var cells = SheetCells()
    private let number: Int
    private var tableCount = 0
    private var depth = 0

    private var row = 0
    private var column = 0
    private var rowRepeats = 1
    private var cellRepeats = 1
    private var rowCells: [(column: Int, times: Int, text: [UInt8])] = []
    private var rowErrors: [(column: Int, text: String)] = []

    private var value: String?
    /// Whether the cell has a formula.
    private var hasFormula = false
    /// Whether it has one that gives no text, so that a result should be there.
    private var mayBeOpen = false
    /// Whether the row is hidden or filtered out.
    private var isHidden = false
    private var isError = false
    private var text: [UInt8] = []
    private var paragraphs = 0
    private var isParagraph = false
    /// How many elements lie around that are no text of the cell, such as remarks.
    private var asideDepth = 0

    init(number: Int) {
        self.number = number
    }

    private var isMine: Bool { tableCount == number + 1 && depth == 1 }

    func start(_ element: XMLElement) throws(XMLProblem) {
        if element.name == "table", element.prefix == "table" {
            depth += 1
            if depth == 1 { tableCount += 1 }
            return
        }
        guard isMine else { return }
        if asideDepth > 0 || element.name == "annotation" {
            asideDepth += 1
            return
        }
        switch element.name {
        case "table-row":
            rowRepeats = Self.count(element["table:number-rows-repeated"])
            column = 0
            rowCells.removeAll(keepingCapacity: true)
            rowErrors.removeAll(keepingCapacity: true)
            isHidden = ["filter", "collapse"].contains(element["table:visibility"] ?? "")
            if cells.isFull {
                throw element.problem(
                    "the sheet has more than \(SheetCells.mostCells) cells",
                    remedy: "save the table as CSV")
            }
        case "table-cell", "covered-table-cell": startCell(element)
        case "p":
            if paragraphs > 0 { text.append(ASCII.lineFeed) }
            paragraphs += 1
            isParagraph = true
        case "s":
            let count = min(Self.count(element["text:c"]), 1000)
            text += repeatElement(ASCII.space, count: count)
        case "tab": text.append(ASCII.tab)
        case "line-break": text.append(ASCII.lineFeed)
        default: break
        }
    }

    func end(_ name: String) {
        if name == "table" {
            depth -= 1
            return
        }
        guard isMine else { return }
        if asideDepth > 0 {
            asideDepth -= 1
            return
        }
        switch name {
        case "p": isParagraph = false
        case "table-cell", "covered-table-cell": endCell()
        case "table-row": endRow()
        default: break
        }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isMine, isParagraph, asideDepth == 0 { text += bytes }
    }

    private func startCell(_ element: XMLElement) {
        cellRepeats = Self.count(element["table:number-columns-repeated"])
        let spanned = Self.count(element["table:number-rows-spanned"])
        if spanned > 1, row < SheetCells.mostRows {
            cells.addMerged(
                row: row, column: column, lastRow: min(row + spanned, SheetCells.mostRows) - 1)
        }
        text.removeAll(keepingCapacity: true)
        paragraphs = 0
        isError = element["calcext:value-type"] == "error"
        hasFormula = element["table:formula"] != nil
        mayBeOpen = hasFormula && element["office:value-type"] != "string"
        value =
            switch element["office:value-type"] {
            case "float", "percentage", "currency": element["office:value"]
            case "date": element["office:date-value"].map(Self.date)
            case "boolean": element["office:boolean-value"]
            case "string": element["office:string-value"]
            default: nil
            }
    }

    /// Whether a result is the name of an error, such as `#DIV/0!` or `Err:502`.
    private static func isError(_ text: [UInt8]) -> Bool {
        text.first == UInt8(ascii: "#")
            && (text.last == UInt8(ascii: "!") || text.last == UInt8(ascii: "?"))
            || text == Array("#N/A".utf8) || text.starts(with: "Err:".utf8)
    }

    /// A day without the time of midnight.
    private static func date(_ text: String) -> String {
        text.hasSuffix("T00:00:00") ? String(text.dropLast(9)) : text
    }

    private func endCell() {
        if isError || hasFormula && Self.isError(text) {
            rowErrors.append((column, String(decoding: text, as: UTF8.self)))
        } else if let value, !value.isEmpty {
            rowCells.append((column, cellRepeats, Array(value.utf8)))
        } else if !text.isEmpty {
            rowCells.append((column, cellRepeats, text))
        } else if mayBeOpen {
            cells.addOpen(row: row, column: column)
        }
        column += cellRepeats
    }

    private func endRow() {
        // A row that is repeated to the end of the sheet has nothing in it.
        if !rowCells.isEmpty || !rowErrors.isEmpty {
            if isHidden { cells.hiddenRowCount += rowRepeats }
            for row in row..<min(row + rowRepeats, SheetCells.mostRows) where !cells.isFull {
                for cell in rowCells {
                    for column in cell
                        .column..<min(
                            cell.column + cell.times, SheetCells.mostColumns)
                    { cells.add(row: row, column: column, cell.text) }
                }
                for error in rowErrors {
                    cells.addError(row: row, column: error.column, error.text)
                }
            }
        }
        row += rowRepeats
    }

    /// How often something is repeated; no more than a sheet has rows.
    private static func count(_ text: String?) -> Int {
        guard let text, let count = Int(text), count > 0 else { return 1 }
        return min(count, SheetCells.mostRows)
    }
}
