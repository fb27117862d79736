/// Reads a sheet of an `.xlsx` workbook.
///
/// Strings may be shared, inline or rich; dates are known by their formats; formulas count by the
/// values that were saved with them. Names of elements are looked at without their namespaces, so
/// that the strict form is read as well.
struct OfficeOpenXML {
    private let archive: ZipArchive
    private let paths: [String: ZipArchive.Entry]

    init(_ archive: ZipArchive) {
        self.archive = archive
        paths = Dictionary(
            archive.entries.map { ($0.path.lowercased(), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The sheets of the workbook, and how to read one.
    func workbook() throws(FormatError) -> Spreadsheet {
        var root = RelationshipList()
        root = try read("_rels/.rels", with: RelationshipList()) ?? root
        let path = root.target(ofType: "officeDocument", from: "") ?? "xl/workbook.xml"
        let folder = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let relations =
            try read("\(folder)_rels/\(name).rels", with: RelationshipList()) ?? RelationshipList()
        guard let workbook = try read(path, with: WorkbookHandler()) else {
            throw missing(path)
        }
        let sheets = workbook.sheets.filter { sheet in
            relations.type(of: sheet.relation).map { $0.hasSuffix("/worksheet") } ?? true
        }
        return Spreadsheet(
            sheets: sheets.map { Spreadsheet.Sheet(name: $0.name, isHidden: $0.isHidden) }
        ) { (index) throws(FormatError) in
            let strings =
                try relations.target(ofType: "sharedStrings", from: folder)
                .flatMap { (path) throws(FormatError) in
                    try read(path, with: SharedStringHandler())
                } ?? SharedStringHandler()
            let styles =
                try relations.target(ofType: "styles", from: folder)
                .flatMap { (path) throws(FormatError) in try read(path, with: StyleHandler()) }
                ?? StyleHandler()
            let path =
                relations.target(of: sheets[index].relation, from: folder)
                ?? "\(folder)worksheets/sheet\(index + 1).xml"
            let handler = WorksheetHandler(
                strings: strings.strings, formats: styles.formats,
                dates: SerialDate(is1904: workbook.is1904))
            guard let sheet = try read(path, with: handler) else { throw missing(path) }
            return sheet.cells
        }
    }

    /// Reads a part of the workbook; `nil` if there is none such.
    private func read<Handler: XMLHandler>(
        _ path: String, with handler: Handler
    ) throws(FormatError) -> Handler? {
        guard let entry = paths[path.lowercased()] else { return nil }
        try SpreadsheetXML.read(entry, of: archive, into: handler)
        return handler
    }

    private func missing(_ path: String) -> FormatError {
        .unusable(
            place: "\(archive.place)/\(path)", problem: "the part of the workbook is missing",
            remedy: "save the workbook again")
    }
}

/// Reads `.rels`: what a part of a workbook refers to.
private final class RelationshipList: XMLHandler {
    private var relations: [(id: String, type: String, target: String)] = []

    func start(_ element: XMLElement) {
        guard element.name == "Relationship", let id = element["Id"], let type = element["Type"],
            let target = element["Target"]
        else { return }
        relations.append((id, type, target))
    }

    func end(_ name: String) {}
    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}

    func type(of id: String) -> String? { relations.first { $0.id == id }?.type }

    func target(of id: String, from folder: String) -> String? {
        relations.first { $0.id == id }.map { Self.path($0.target, from: folder) }
    }

    func target(ofType type: String, from folder: String) -> String? {
        relations.first { $0.type.hasSuffix("/" + type) }.map { Self.path($0.target, from: folder) }
    }

    private static func path(_ target: String, from folder: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var parts = folder.split(separator: "/")
        for part in target.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}

/// Reads `workbook.xml`: the sheets, and from when days are counted.
private final class WorkbookHandler: XMLHandler {
    private(set) var sheets: [(name: String, relation: String, isHidden: Bool)] = []
    private(set) var is1904 = false

    func start(_ element: XMLElement) {
        switch element.name {
        case "workbookPr":
            is1904 = ["1", "true", "on"].contains(element["date1904"] ?? "")
        case "sheet":
            let relation =
                element["r:id"] ?? element.allAttributes.first { $0.name.hasSuffix(":id") }?.value
            sheets.append(
                (
                    element["name"] ?? "sheet \(sheets.count + 1)", relation ?? "",
                    (element["state"] ?? "visible") != "visible"
                ))
        default: break
        }
    }

    func end(_ name: String) {}
    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Reads `sharedStrings.xml`.
private final class SharedStringHandler: XMLHandler {
    private(set) var strings = SharedStrings()
    private var text: [UInt8] = []
    private var isText = false
    private var isPhonetic = false

    func start(_ element: XMLElement) {
        switch element.name {
        case "si": text.removeAll(keepingCapacity: true)
        case "rPh": isPhonetic = true
        case "t": isText = !isPhonetic
        default: break
        }
    }

    func end(_ name: String) {
        switch name {
        case "si": strings.append(text)
        case "rPh": isPhonetic = false
        case "t": isText = false
        default: break
        }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isText { text += bytes }
    }
}

/// The strings that cells share, one after the other.
struct SharedStrings {
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]

    mutating func append(_ text: [UInt8]) {
        bytes += text
        ends.append(bytes.count)
    }

    /// A string by its number; `nil` if there is none.
    subscript(number: Int) -> ArraySlice<UInt8>? {
        guard number >= 0, number + 1 < ends.count else { return nil }
        return bytes[ends[number]..<ends[number + 1]]
    }
}

/// Reads `styles.xml`: which formats cells have by the numbers of their styles.
private final class StyleHandler: XMLHandler {
    private(set) var formats: [CellFormat] = []
    private var codes: [Int: String] = [:]
    private var areCells = false

    func start(_ element: XMLElement) {
        switch element.name {
        case "numFmt":
            if let id = element["numFmtId"].flatMap({ Int($0) }) {
                codes[id] = element["formatCode"]
            }
        case "cellXfs": areCells = true
        case "xf" where areCells:
            let id = element["numFmtId"].flatMap { Int($0) } ?? 0
            formats.append(CellFormat(id: id, code: codes[id]))
        default: break
        }
    }

    func end(_ name: String) {
        if name == "cellXfs" { areCells = false }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Reads a worksheet.
private final class WorksheetHandler: XMLHandler {
    private(set) var cells = SheetCells()
    private let strings: SharedStrings
    private let formats: [CellFormat]
    private let dates: SerialDate

    private var row = -1
    private var column = -1
    private var type = ""
    private var style = 0
    private var text: [UInt8] = []
    private var isText = false
    private var isPhonetic = false
    /// Whether the cell has a formula.
    private var isFormula = false
    /// Whether the row is hidden, and nothing of it was read so far.
    private var isHidden = false

    init(strings: SharedStrings, formats: [CellFormat], dates: SerialDate) {
        self.strings = strings
        self.formats = formats
        self.dates = dates
    }

    func start(_ element: XMLElement) throws(XMLProblem) {
        switch element.name {
        case "c":
            column += 1
            if let place = element["r"], let found = Self.place(place) {
                (row, column) = found
            }
            type = element["t"] ?? "n"
            style = element["s"].flatMap { Int($0) } ?? 0
            text.removeAll(keepingCapacity: true)
            isFormula = false
        case "mergeCell":
            let ends = (element["ref"] ?? "").split(separator: ":").map { Self.place(String($0)) }
            if ends.count == 2, let first = ends[0], let last = ends[1] {
                cells.addMerged(row: first.row, column: first.column, lastRow: last.row)
            }
        case "f": isFormula = true
        case "v": isText = true
        case "t": isText = !isPhonetic
        case "rPh": isPhonetic = true
        case "row":
            row = element["r"].flatMap { Int($0) }.map { $0 - 1 } ?? row + 1
            column = -1
            isHidden = ["1", "true"].contains(element["hidden"] ?? "")
            if cells.isFull {
                throw element.problem(
                    "the sheet has more than \(SheetCells.mostCells) cells",
                    remedy: "save the table as CSV")
            }
        default: break
        }
    }

    func end(_ name: String) {
        switch name {
        case "v", "t": isText = false
        case "rPh": isPhonetic = false
        case "c": endCell()
        default: break
        }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isText { text += bytes }
    }

    private func endCell() {
        guard !text.isEmpty else {
            if isFormula, type != "str" { cells.addOpen(row: row, column: column) }
            return
        }
        if isHidden {
            cells.hiddenRowCount += 1
            isHidden = false
        }
        switch type {
        case "s":
            let number = Int(String(decoding: text, as: UTF8.self)) ?? -1
            if let string = strings[number] { cells.add(row: row, column: column, string) }
        case "b":
            cells.add(row: row, column: column, (text == [0x31] ? "true" : "false").utf8)
        case "e":
            cells.addError(row: row, column: column, String(decoding: text, as: UTF8.self))
        case "n":
            let format = formats.indices.contains(style) ? formats[style] : .number
            if format != .number, let number = Double(String(decoding: text, as: UTF8.self)),
                let date = dates.text(number, as: format)
            {
                cells.add(row: row, column: column, date.utf8)
            } else {
                cells.add(row: row, column: column, text)
            }
        // Whole days of the strict form have a time that nobody wrote.
        case "d" where text.count > 11 && text[10] == UInt8(ascii: "T"):
            let isMidnight = text[11...].starts(with: Array("00:00:00".utf8))
            cells.add(row: row, column: column, isMidnight ? text[..<10] : text[...])
        default: cells.add(row: row, column: column, text)
        }
    }

    /// The row and column of `C7`, counted from 0.
    private static func place(_ text: String) -> (row: Int, column: Int)? {
        var (row, column) = (0, 0)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): column = column * 26 + Int(byte - 64)
            case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte - 48)
            default: return nil
            }
            guard row < 1 << 24, column < 1 << 20 else { return nil }
        }
        return row > 0 && column > 0 ? (row - 1, column - 1) : nil
    }
}
