// MARK: - What is wrong with a row as text

extension TableReader {
    func add(
        _ reason: Problem.Reason, _ severity: Problem.Severity, at offset: Int,
        into problems: inout Problems, _ problem: () -> String, remedy: () -> String
    ) {
        problems.add(reason, severity, in: file) {
            let place = position(of: offset)
            return .init(
                line: place.line, column: place.column, problem: problem(), remedy: remedy())
        }
    }

    /// Reports what breaks the row's grammar; the reason if the row is bad.
    func reportFaults(into problems: inout Problems) -> Problem.Reason? {
        var worst: Problem.Reason?
        for fault in scanner.faults {
            switch fault {
            case .unclosedQuote(let opened):
                worst = .unclosedQuote
                isBroken = true
                add(.unclosedQuote, .error, at: opened, into: &problems) {
                    "the quote that opens here is never closed, so the rest of the file cannot "
                        + "be read"
                } remedy: {
                    "close it, or write a quote within a field twice"
                }
            case .textAfterQuote(let offset, let opened):
                worst = worst ?? .textAfterQuote
                add(.textAfterQuote, .error, at: offset, into: &problems) {
                    let place = position(of: opened)
                    return "text follows the closing quote of the field that opens at "
                        + "\(place.line):\(place.column)"
                } remedy: {
                    "write a quote within a field twice"
                }
            case .quoteInField(let offset):
                add(.quoteInField, .warning, at: offset, into: &problems) {
                    "a quote stands inside a field that is not quoted; it is kept as it is"
                } remedy: {
                    "quote the whole field and write the quote twice"
                }
            case .longField(let offset):
                worst = worst ?? .longField
                add(.longField, .error, at: offset, into: &problems) {
                    "the field that begins here is longer than 1 MiB"
                } remedy: {
                    "shorten it, or close its quote"
                }
            }
        }
        return worst
    }

    /// Reports a quoted field that has swallowed rows.
    func reportSwallowedRows(into problems: inout Problems) {
        guard scanner.marks.contains(.lineEnds) else { return }
        let look = SwallowedRows(
            delimiterCount: header.count - 1, delimiter: scanner.delimiter, dateColumn: dateColumn)
        for field in scanner.fields where field.marks.contains(.lineEnds) {
            let count = look.count(in: Array(scanner.bytes[field.range])[...])
            guard count > 0 else { continue }
            swallowedLines += count
            add(.swallowedRows, .warning, at: field.origin, into: &problems) {
                let (first, last) = (
                    position(of: field.origin), position(of: field.range.upperBound)
                )
                return "the quoted field that opens here runs over lines \(first.line) to "
                    + "\(last.line), of which \(count) \(count == 1 ? "looks" : "look") like "
                    + "\(count == 1 ? "a row" : "rows") and \(count == 1 ? "is" : "are") not read"
            } remedy: {
                "remove the stray quote, or write it twice"
            }
        }
    }

    func checkLength(into problems: inout Problems) -> Problem.Reason? {
        let (found, wanted) = (scanner.fieldCount, header.count)
        if found == wanted { return nil }
        // The surplus may be in the header alone.
        let fewest = fewestFields ?? (allowsEmptySurplus ? namedCount : wanted)
        if found < wanted, found >= fewest {
            scanner.addEmptyFields(upTo: wanted)
            return nil
        }
        if found > wanted, allowsEmptySurplus,
            scanner.fields.dropFirst(wanted).allSatisfy(\.range.isEmpty),
            scanner.fields.count == found
        {
            return nil
        }
        let surplus = found > wanted && wanted < scanner.fields.count ? scanner.field(wanted) : nil
        add(.raggedRow, .error, at: surplus?.origin ?? scanner.rowStart, into: &problems) {
            "the row has \(found) \(found == 1 ? "field" : "fields"), the header has \(wanted)"
        } remedy: {
            switch (found > wanted, delimiter) {
            case (true, .tab): "write spaces for tabs within a field; quotes do not protect them"
            case (true, _): "quote fields that hold a \(delimiter.name)"
            case (false, .tab):
                "add a tab for each empty field, and write spaces for line ends within a field"
            case (false, _): "add a \(delimiter.name) for each empty field"
            }
        }
        return .raggedRow
    }

    func checkBytes(into problems: inout Problems) -> Problem.Reason? {
        guard scanner.marks.contains(.unusualBytes) else { return nil }
        var worst: Problem.Reason?
        for field in scanner.fields where field.marks.contains(.unusualBytes) {
            let bytes = scanner.bytes[field.range]
            if let valid = bytes.validUTF8Prefix {
                worst = .invalidUTF8
                let place = bytes.startIndex + valid
                add(.invalidUTF8, .error, at: place, into: &problems) {
                    DoubtfulCharacter.loneSurrogate(at: place, in: bytes).map {
                        "the field holds \($0), half of a character that is written in two"
                    } ?? "the byte 0x\(String(bytes[place], radix: 16)) is not UTF-8"
                } remedy: {
                    "save the file as UTF-8"
                }
            } else if let nul = bytes.firstIndex(of: ASCII.nul) {
                worst = worst ?? .nulCharacter
                add(.nulCharacter, .error, at: nul, into: &problems) {
                    "the field holds a NUL character"
                } remedy: {
                    "remove it, or save the file as UTF-8"
                }
            } else if let doubtful = DoubtfulCharacter.first(in: bytes) {
                add(.doubtfulCharacter, .warning, at: doubtful.index, into: &problems) {
                    "the field holds \(doubtful.scalar.codePoint), \(doubtful.sort)"
                } remedy: {
                    "remove it; pictures show \u{FFFD} in its place"
                }
            }
        }
        return worst
    }

    /// Reports a table with exactly as many rows as fit into a sheet of Excel, with its header or
    /// without: the rest was lost when it was saved from there.
    func reportLikelyCut(into problems: inout Problems) {
        guard
            let limit = [1_048_576, 65_536].first(where: { $0 == rowCount || $0 == rowCount + 1 })
        else { return }
        problems.add(.likelyCut, .warning, in: file) {
            .init(
                problem: "the table has \(limit) rows, as many as a sheet of "
                    + (limit > 65_536 ? "Excel" : "Excel's old form") + " holds, so that more may "
                    + "have been lost",
                remedy: "take the table from where it came from, if there it has more")
        }
    }

    func reportBlank(into problems: inout Problems) {
        guard header.count > 1, reportsBlankRows else { return }
        add(.emptyRow, .warning, at: scanner.rowStart, into: &problems) {
            "the row is empty and was passed over"
        } remedy: {
            "remove it"
        }
    }
}
