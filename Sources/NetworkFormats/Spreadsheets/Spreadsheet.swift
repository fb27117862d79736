internal import ActorNetworks

/// A spreadsheet: its sheets, of which one is read as a table.
struct Spreadsheet {
    /// A sheet.
    struct Sheet: Equatable {
        /// Its name.
        let name: String
        /// Whether the program does not show it.
        let isHidden: Bool
    }

    /// The sheets in their order.
    let sheets: [Sheet]
    private let read: (Int) throws(FormatError) -> SheetCells

    /// Sheets, and how to read one by its place.
    init(sheets: [Sheet], reading read: @escaping (Int) throws(FormatError) -> SheetCells) {
        self.sheets = sheets
        self.read = read
    }

    /// Opens the spreadsheet that an archive is.
    init(_ archive: ZipArchive, kind: SpreadsheetKind) throws(FormatError) {
        switch kind {
        case .officeOpenXML: self = try OfficeOpenXML(archive).workbook()
        case .openDocument: self = try OpenDocument(archive).workbook()
        }
    }

    /// Reads the sheet of a name, or the first that is shown; where that is no table, as a page of
    /// explanations is none, the first that is one.
    ///
    /// - Parameters:
    ///   - wanted: The name, without regard to case.
    ///   - file: What messages call the spreadsheet.
    /// - Returns: The table of text, with the places of its cells and what is to be told.
    /// - Throws: `FormatError.unusable`, with the names of the sheets if there is none such.
    func table(_ wanted: String?, file: String) throws(FormatError) -> CaseFiles.Table {
        var number = try number(of: wanted, file: file)
        var cells = try read(number)
        if wanted == nil, !cells.mayBeTable {
            for other in sheets.indices where other > number && !sheets[other].isHidden {
                let others = try read(other)
                guard others.mayBeTable else { continue }
                (number, cells) = (other, others)
                break
            }
        }
        let name = sheets[number].name
        cells.fillMerged()
        var notes = cells.notes(sheet: name)
        if wanted == nil { notes += others(than: number) }
        guard let (bytes, places) = cells.table(of: name) else {
            throw .unusable(
                place: "\(file):\(name)", problem: "its cells lie too far apart to be a table",
                remedy: "remove what stands far from the table, or save it as CSV")
        }
        var table = CaseFiles.Table(name: file, bytes: bytes)
        table.notes = notes
        table.places = places
        table.hasOtherSheets = sheets.count > 1
        return table
    }

    private func number(of wanted: String?, file: String) throws(FormatError) -> Int {
        let names = sheets.map(\.name.quoted).joined(separator: ", ")
        guard let wanted else {
            guard let first = sheets.firstIndex(where: { !$0.isHidden }) ?? sheets.indices.first
            else {
                throw .unusable(
                    place: file, problem: "the spreadsheet has no sheet",
                    remedy: "save it again with the table in it")
            }
            return first
        }
        guard
            let number = sheets.firstIndex(where: { $0.name == wanted })
                ?? sheets.firstIndex(where: { $0.name.lowercased() == wanted.lowercased() })
        else {
            throw .unusable(
                place: file, problem: "there is no sheet \(wanted.quoted)",
                remedy: "choose one of \(names) with --worksheet")
        }
        return number
    }

    /// The sheets that are not read: those that are shown, and hidden ones before the one that is.
    private func others(than number: Int) -> [TableNote] {
        let others = sheets.indices.filter {
            $0 != number && (!sheets[$0].isHidden || $0 < number)
        }
        guard !others.isEmpty else { return [] }
        let names = others.prefix(5).map { other in
            sheets[other].name.quoted + (sheets[other].isHidden ? " (hidden)" : "")
        }.joined(separator: ", ")
        return [
            TableNote(
                reason: .ignoredFile,
                problem: "the sheet \(sheets[number].name.quoted) is read, and not \(names)"
                    + (others.count > 5 ? " and \(others.count - 5) more" : ""),
                remedy: "choose another with --worksheet")
        ]
    }
}

extension SheetCells {
    /// What cells with errors are read as.
    fileprivate func notes(sheet: String) -> [TableNote] {
        [
            mergeNote(sheet: sheet), errorNote(sheet: sheet), openNote(sheet: sheet),
            hiddenNote(sheet: sheet),
        ].compactMap(\.self)
    }

    /// What cells are read as that are merged with one above them.
    private func mergeNote(sheet: String) -> TableNote? {
        guard let first = firstFilled else { return nil }
        let place = place(first.row, first.column, of: sheet)
        return note(
            filledCount == 1
                ? "the cell \(place) is merged with the one above it and is read as that"
                : "\(filledCount) cells are merged with one above them and are read as that; the "
                    + "first is \(place)",
            remedy: "unmerge them if that is wrong")
    }

    private func openNote(sheet: String) -> TableNote? {
        guard let first = firstOpen else { return nil }
        let place = place(first.row, first.column, of: sheet)
        return note(
            openCount == 1
                ? "the formula in \(place) has no result in the file and is read as empty"
                : "\(openCount) formulas have no result in the file and are read as empty; the first is "
                    + "in \(place)",
            remedy: "open the file with a spreadsheet program and save it, which works them out")
    }

    private func hiddenNote(sheet: String) -> TableNote? {
        guard hiddenRowCount > 0 else { return nil }
        return note(
            hiddenRowCount == 1
                ? "1 row of the sheet \(sheet) is hidden or filtered out, and is read all the same"
                : "\(hiddenRowCount) rows of the sheet \(sheet) are hidden or filtered out, and are read "
                    + "all the same",
            remedy: "delete \(hiddenRowCount == 1 ? "it" : "them") if that is wrong")
    }

    private func errorNote(sheet: String) -> TableNote? {
        guard let first = firstError else { return nil }
        let place = place(first.row, first.column, of: sheet)
        return note(
            errorCount == 1
                ? "the cell \(place) holds the error \(first.text) and is read as empty"
                : "\(errorCount) cells hold errors and are read as empty; the first is "
                    + "\(first.text) in \(place)",
            remedy: "correct the formulas")
    }

    private func note(_ problem: String, remedy: String) -> TableNote {
        TableNote(reason: .foundForm, problem: problem, remedy: remedy)
    }

    private func place(_ row: Int, _ column: Int, of sheet: String) -> String {
        "\(sheet)!\(SheetPlaces.name(row: row + 1, column: column + 1))"
    }
}

/// Reads a part of a spreadsheet.
enum SpreadsheetXML {
    /// Hands the parts of an XML document on that is a file of an archive.
    static func read(
        _ entry: ZipArchive.Entry, of archive: ZipArchive, into handler: some XMLHandler
    ) throws(FormatError) {
        let source = try archive.open(entry)
        var reader = XMLReader(into: handler)
        do {
            while true {
                let block = try source.readBlock(1 << 16)
                if block.isEmpty { break }
                try reader.read(block)
            }
            try reader.finish()
        } catch let problem as XMLProblem {
            throw .unusable(
                place: "\(archive.place)/\(entry.path):\(problem.line):\(problem.column)",
                problem: problem.problem, remedy: problem.remedy)
        } catch let error as FormatError {
            throw error
        } catch {
            throw .unusable(
                place: "\(archive.place)/\(entry.path)", problem: "\(error)",
                remedy: "save it again")
        }
    }
}
