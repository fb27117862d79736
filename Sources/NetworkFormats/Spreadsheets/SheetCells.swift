/// The cells of a sheet as they are read, and the table of text that comes of them.
struct SheetCells {
    /// How many cells a sheet may have; programs that make them stop far below.
    static let mostCells = 50_000_000
    /// How many rows and columns spreadsheets have at most.
    static let mostRows = 1_048_576
    static let mostColumns = 16_384

    private struct Cell {
        let row: Int32
        let column: Int32
        let start: UInt32
        let count: UInt32
    }

    private var cells: [Cell] = []
    private var text: [UInt8] = []
    private var isSorted = true
    /// How many cells hold errors such as `#N/A`, and the first of them.
    private(set) var errorCount = 0
    private(set) var firstError: (row: Int, column: Int, text: String)?

    /// How many cells hold formulas without a result, and the first of them.
    private(set) var openCount = 0
    private(set) var firstOpen: (row: Int, column: Int)?
    /// How many rows with anything in them the program does not show.
    var hiddenRowCount = 0

    /// Whether there are rows of several columns at all, as every table of events has them.
    var mayBeTable: Bool {
        var wideRows = 0
        var (row, count): (Int32, Int) = (-1, 0)
        for cell in cells.prefix(10_000) {
            if cell.row != row { (row, count) = (cell.row, 0) }
            count += 1
            if count == 3 { wideRows += 1 }
            if wideRows > 1 { return true }
        }
        return false
    }

    /// Cells that are one with those under them, by row and column of the first.
    private var merged: [(row: Int32, column: Int32, lastRow: Int32)] = []
    /// How many cells have got the text of the one that they are merged with, and the first of these.
    private(set) var filledCount = 0
    private(set) var firstFilled: (row: Int, column: Int)?

    /// Whether there is no more room.
    private(set) var isFull = false

    /// Takes a cell with something in it, by its row and column counted from 0.
    mutating func add(row: Int, column: Int, _ bytes: some Collection<UInt8>) {
        guard !bytes.isEmpty, row < Self.mostRows, column < Self.mostColumns, row >= 0, column >= 0
        else { return }
        guard cells.count < Self.mostCells, text.count + bytes.count < Int(UInt32.max) else {
            isFull = true
            return
        }
        let cell = Cell(
            row: Int32(row), column: Int32(column), start: UInt32(text.count),
            count: UInt32(bytes.count))
        if let last = cells.last, (last.row, last.column) >= (cell.row, cell.column) {
            isSorted = false
        }
        text += bytes
        cells.append(cell)
    }

    /// Takes a cell that is one with the cells under it. Those beside it stay empty, because heads
    /// over several columns are no heads of each.
    mutating func addMerged(row: Int, column: Int, lastRow: Int) {
        guard row >= 0, row < lastRow, lastRow < Self.mostRows, column >= 0,
            column < Self.mostColumns
        else { return }
        merged.append((Int32(row), Int32(column), Int32(lastRow)))
    }

    /// Gives the cells that are merged with one above them its text.
    ///
    /// - Complexity: O(*n* log *n*) for *n* cells; no more cells are filled than there are.
    mutating func fillMerged() {
        guard !merged.isEmpty, let last = cells.map(\.row).max() else { return }
        if !isSorted { sort() }
        let known = cells
        for merge in merged {
            let place = Self.position(of: (merge.row, merge.column), in: known)
            guard place < known.count, known[place].row == merge.row,
                known[place].column == merge.column, merge.row < min(merge.lastRow, last)
            else { continue }
            for row in (merge.row + 1)...min(merge.lastRow, last) {
                let other = Self.position(of: (row, merge.column), in: known)
                let isTaken =
                    other < known.count && known[other].row == row
                    && known[other].column == merge.column
                guard !isTaken, filledCount < known.count else { continue }
                cells.append(
                    Cell(
                        row: row, column: merge.column, start: known[place].start,
                        count: known[place].count))
                filledCount += 1
                if firstFilled == nil { firstFilled = (Int(row), Int(merge.column)) }
            }
        }
        merged = []
        sort()
    }

    /// The index of the first cell at a place or after it.
    private static func position(of place: (Int32, Int32), in cells: [Cell]) -> Int {
        var (low, high) = (0, cells.count)
        while low < high {
            let middle = (low + high) / 2
            if (cells[middle].row, cells[middle].column) < place {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }

    /// Counts a cell with a formula whose result is not stored, which is read as if it were empty.
    mutating func addOpen(row: Int, column: Int) {
        openCount += 1
        if firstOpen == nil { firstOpen = (row, column) }
    }

    /// Counts a cell with an error, which is read as if it were empty.
    mutating func addError(row: Int, column: Int, _ text: String) {
        errorCount += 1
        if firstError == nil { firstError = (row, column, text) }
    }

    /// The cells as a table separated by commas, a line or more for each row with anything in it;
    /// `nil` if it would be far greater than the sheet.
    consuming func table(of sheet: String) -> (bytes: [UInt8], places: SheetPlaces)? {
        if !isSorted { sort() }
        guard let first = cells.map(\.column).min(), let last = cells.map(\.column).max() else {
            return ([], SheetPlaces(sheet: sheet, rows: [], firstColumn: 0))
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count + cells.count * 2)
        var rows: [Int32] = []
        var index = 0
        let mostBytes = (text.count + cells.count) * 16 + (64 << 20)
        while index < cells.count {
            let row = cells[index].row
            var lines = 1
            for column in first...last {
                if column > first { bytes.append(UInt8(ascii: ",")) }
                guard index < cells.count, cells[index].row == row, cells[index].column == column
                else { continue }
                lines += append(cells[index], to: &bytes)
                index += 1
            }
            bytes.append(ASCII.lineFeed)
            rows += repeatElement(row + 1, count: lines)
            guard bytes.count < mostBytes else { return nil }
        }
        return (bytes, SheetPlaces(sheet: sheet, rows: rows, firstColumn: Int(first)))
    }

    /// Writes a field, in quotes where any program would need them.
    ///
    /// - Returns: How many line ends it has.
    private func append(_ cell: Cell, to bytes: inout [UInt8]) -> Int {
        let field = text[Int(cell.start)..<Int(cell.start + cell.count)]
        guard field.contains(where: { Self.signs.contains($0) }) else {
            bytes += field
            return 0
        }
        bytes.append(ASCII.quote)
        var lines = 0
        for byte in field {
            if byte == ASCII.quote { bytes.append(ASCII.quote) }
            // A line's end has one sign, so that the lines can be counted.
            if byte == ASCII.carriageReturn { continue }
            if byte == ASCII.lineFeed { lines += 1 }
            bytes.append(byte)
        }
        bytes.append(ASCII.quote)
        return lines
    }

    private static let signs: [UInt8] = Array(",;|\t\"\r\n".utf8)

    /// Brings the cells into order; of two in one place the later stays.
    private mutating func sort() {
        isSorted = true
        let sorted = cells.enumerated().sorted {
            ($0.element.row, $0.element.column, $0.offset)
                < ($1.element.row, $1.element.column, $1.offset)
        }.map(\.element)
        cells = []
        for cell in sorted {
            if let last = cells.last, last.row == cell.row, last.column == cell.column {
                cells.removeLast()
            }
            cells.append(cell)
        }
    }
}

/// Where the lines and fields of a table stand that was a sheet.
struct SheetPlaces: Sendable {
    /// The name of the sheet.
    let sheet: String
    /// The row of each line of the table, counted from 1.
    let rows: [Int32]
    /// The column of the first field, counted from 0.
    let firstColumn: Int

    /// The row of a line; both are counted from 1.
    func row(ofLine line: Int) -> Int {
        rows.indices.contains(line - 1) ? Int(rows[line - 1]) : line
    }

    /// The name of a cell, both counted from 1: `C7`.
    static func name(row: Int, column: Int) -> String { "\(name(ofColumn: column))\(row)" }

    /// The letters of a column, counted from 1.
    static func name(ofColumn column: Int) -> String {
        var letters = ""
        var rest = column
        while rest > 0 {
            let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            letters = "\(Character(letter))\(letters)"
            rest = (rest - 1) / 26
        }
        return letters
    }
}
