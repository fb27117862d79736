import ActorNetworks

@testable import NetworkFormats

/// Dates in the lines of a column: what can be read is written and read as the same, and what the
/// other rows decide does not depend on their order.
func tryDates(_ input: [UInt8]) {
    let texts = lines(of: input)
    for text in texts {
        if let date = try? WrittenDate(parsing: text) {
            hold(date.first <= date.last, text)
            let again = try? WrittenDate(parsing: "\(date.first)")
            hold(again?.first == date.first, text)
        }
        if let form = DateForm.recognised(text) { hold(!"\(form)".isEmpty, text) }
        _ = DateSpelling(text)
    }
    let chosen: [ReadingChoices.DateOrder?] = [nil] + ReadingChoices.DateOrder.allCases
    for order in chosen {
        let found = column("date", of: texts, dates: order) { "\($0.date)" }
        let other = column("date", of: texts, reversed: true, dates: order) { "\($0.date)" }
        hold(found == other, "the order of rows changes dates: \(found) \(other)")
    }
}

/// Numbers in the lines of a column, likewise.
func tryNumbers(_ input: [UInt8]) {
    let texts = lines(of: input)
    for text in texts {
        var text = text
        for reading in WrittenNumber(text).readings {
            hold(Double(reading) != nil, "\(text) is not \(reading)")
        }
        text.withUTF8 { bytes in
            let bytes = UnsafeRawBufferPointer(bytes)
            guard let plain = PlainNumber.value(of: bytes) else { return }
            hold(plain == Double(String(decoding: bytes, as: UTF8.self)), "\(plain)")
        }
    }
    for mark in [nil] + ReadingChoices.DecimalMark.allCases {
        let found = column("weight", of: texts, decimal: mark) { "\($0.weight)" }
        let other = column("weight", of: texts, reversed: true, decimal: mark) { "\($0.weight)" }
        hold(found == other, "the order of rows changes numbers: \(found) \(other)")
    }
}

/// At most two hundred lines as texts.
private func lines(of input: [UInt8]) -> [String] {
    input.split(separator: 0x0A, omittingEmptySubsequences: false).prefix(200).map {
        String(decoding: $0, as: UTF8.self)
    }
}

/// What is read of a column of a table, by the numbers of the rows.
private func column(
    _ name: String, of texts: [String], reversed: Bool = false,
    dates: ReadingChoices.DateOrder? = nil, decimal: ReadingChoices.DecimalMark? = nil,
    _ value: (Event) -> String
) -> [String: String] {
    var rows = texts.enumerated().map { number, text in
        let field =
            "\""
            + text.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
        return name == "date" ? "\(number);\(field);1;a;b;-" : "\(number);2015-01-01;\(field);a;b;-"
    }
    if reversed { rows.reverse() }
    let text = "id;date;weight;source;target;kind\n" + rows.joined(separator: "\n") + "\n"
    var reader = CaseReader(skipBadRows: true, formats: [.plain])
    reader.graphFormats = []
    reader.reading.dates = dates
    reader.reading.decimal = decimal
    reader.reading.encoding = .utf8
    let reading = reader.read(
        CaseFiles(events: .init(name: "events.csv", bytes: Array(text.utf8))))
    guard let theCase = reading.case else { return [:] }
    var values: [String: String] = [:]
    for row in 0..<theCase.events.count {
        let event = theCase.event(at: row)
        values[event.id] = value(event)
    }
    return values
}
