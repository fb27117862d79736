internal import ActorNetworks

// MARK: - What values say

extension TableValues {
    /// The number that a value writes; `nil` if it is empty or wrong. `emptyMeans` completes the
    /// remedy "leave the field empty to mean …".
    func number(
        _ meaning: Meaning, in range: ClosedRange<Double>,
        emptyMeans: @autoclosure () -> String,
        into problems: inout Problems
    ) -> Double? {
        guard let column = columns[meaning] else { return nil }
        let plain = plainNumber(in: column)
        if let plain, range.contains(plain) { return plain }
        guard let text = text(meaning) else { return nil }
        let spelled = plain.map { .value($0, nil) } ?? spelledNumber(text, column: column)
        if case .contradictory(let contradiction)? = spelled {
            fail(
                .contradiction, meaning, into: &problems,
                "\(name(of: meaning)) \(contradiction.problem)"
            ) {
                contradiction.remedy
            }
            return nil
        }
        guard case .value(let number, let telling)? = spelled else {
            let written = WrittenNumber(text)
            if let mark = spellings.chosenMark, written.isPlain {
                fail(
                    .notANumber, meaning, into: &problems,
                    "\(name(of: meaning)) \(text.quoted) is no number with a decimal \(mark)"
                ) {
                    "correct it, or choose otherwise with --decimal"
                }
                return nil
            }
            fail(
                written.isOpen ? .ambiguousNumber : .notANumber, meaning,
                into: &problems, "\(name(of: meaning)) \(text.quoted) \(written.problem)"
            ) {
                guard !written.readings.isEmpty else {
                    return "leave the field empty to mean \(emptyMeans())"
                }
                if written.isOpen, !text.contains(","), let remedy = written.remedy {
                    return remedy
                }
                let isSigned = range.lowerBound == 0 && written.readings[0].hasPrefix("-")
                let readings =
                    isSigned ? written.readings.map { String($0.dropFirst()) } : written.readings
                let choice =
                    written.isOpen ? ", or choose with --decimal comma or --decimal point" : ""
                return "write " + readings.joined(separator: " or ") + choice
                    + (isSigned
                        ? " without a sign; kind says whether it is cooperation or conflict" : "")
            }
            return nil
        }
        tell(telling, of: column, into: &problems)
        guard range.contains(number) else {
            fail(
                .outOfRange, meaning, into: &problems,
                "\(name(of: meaning)) \(text.quoted) \(Self.fault(of: number, in: range))"
            ) {
                guard range.lowerBound == 0 else {
                    return "leave the field empty to mean \(emptyMeans())"
                }
                return number < 0
                    ? "write it without a sign; kind says whether it is cooperation or conflict"
                    : "count in a greater unit"
            }
            return nil
        }
        return number
    }

    /// The meaning of a word; `nil` if it is empty or unknown.
    func word<Value>(
        _ meaning: Meaning, among words: [String: Value], examples: String,
        into problems: inout Problems
    ) -> Value? {
        guard let text = text(meaning) else { return nil }
        if let value = words[text] ?? words[text.lowercased()] { return value }
        fail(
            .unknownWord, meaning, into: &problems,
            "\(name(of: meaning)) \(text.quoted) is not known"
        ) {
            "write \(examples)"
        }
        return nil
    }

    /// The date that a value writes; `nil` if it is empty or wrong.
    func date(_ meaning: Meaning, into problems: inout Problems) -> WrittenDate? {
        guard let column = columns[meaning], let text = text(meaning) else { return nil }
        if let known = table.withBytes(of: column, { spellings.known($0, column: column) }) {
            return known
        }
        do throws(WrittenDateError) {
            do {
                return try WrittenDate(parsing: text)
            } catch {
                guard let date = try spelledDate(text, column: column, into: &problems) else {
                    throw error
                }
                return date
            }
        } catch {
            fail(
                error.reason, meaning, into: &problems, "\(name(of: meaning)) \(error.problem)"
            ) {
                error.remedy
            }
            return nil
        }
    }

    /// The date that a value writes in another form; `nil` if it writes none, or one that can be
    /// read as several days, which is an error.
    private func spelledDate(
        _ text: String, column: Int, into problems: inout Problems
    ) throws(WrittenDateError) -> WrittenDate? {
        guard let (date, telling) = try spellings.date(text, column: column) else { return nil }
        tell(telling, of: column, into: &problems)
        return date
    }

    /// The number in a value that is written plainly, if its points can only be decimal.
    @inline(__always)
    func plainNumber(in column: Int) -> Double? {
        guard let plain = table.plainNumber(column) else { return nil }
        guard spellings.mayGroupByPoints, table.withBytes(of: column, spellings.needsLook) else {
            return plain
        }
        return nil
    }

    /// Whether plain numbers of a row at hand may be meant otherwise.
    @inline(__always)
    func needsLook(_ rows: RowsAtHand, _ row: RowBatch.Row, _ column: Int) -> Bool {
        spellings.mayGroupByPoints && rows.withBytes(of: row, column, spellings.needsLook)
    }

    /// The number that a value writes in another form; `nil` if it writes none.
    private func spelledNumber(_ text: String, column: Int) -> ColumnSpellings.Number? {
        var text = text
        let spelled = text.withUTF8 {
            spellings.number(UnsafeRawBufferPointer($0), column: column)
        }
        if let spelled { return spelled }
        return spellings.readsPlainDecimals ? Self.decimal(text).map { .value($0, nil) } : nil
    }

    private func tell(
        _ telling: ColumnSpellings.Telling?, of column: Int, into problems: inout Problems
    ) {
        guard let telling else { return }
        table.report(
            .foundForm, .warning, column: column, into: &problems,
            "\(table.header[column]): \(telling.problem)", remedy: telling.remedy)
    }

    /// The number that a decimal text writes; hexadecimal, `nan` and `inf` are not decimals.
    private static func decimal(_ text: String) -> Double? {
        let isDecimal = text.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
                UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
                true
            default: false
            }
        }
        return isDecimal ? Double(text) : nil
    }

    private static func fault(of number: Double, in range: ClosedRange<Double>) -> String {
        let (least, greatest) = (Int(range.lowerBound), Int(range.upperBound))
        guard least == 0 else { return "is not between \(least) and \(greatest)" }
        return number < 0 ? "is negative" : "is greater than \(greatest)"
    }
}
