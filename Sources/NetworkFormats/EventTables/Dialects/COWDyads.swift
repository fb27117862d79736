internal import ActorNetworks

extension COWDisputes {
    /// The columns by which a table of dyads is known.
    static let dyadColumns = ["disno", "statea", "stateb", "strtday", "strtmnth", "strtyr"]

    /// Turns the dyads of disputes into events: a row a dispute between two states, or a row for each
    /// of its years, of which the first is taken.
    mutating func dyads(_ reader: TableReader, into problems: inout Problems) -> ConvertedTable {
        var columns: [String: Int] = [:]
        for (column, name) in reader.header.enumerated() { columns[name.lowercased()] = column }
        var text = "id,date,end_date,source,target,hostility,dispute\n"
        var lines: [Int] = [1]
        var badRows: [Problem.Reason: Int] = [:]
        var seen: Set<String> = []
        while reader.next(into: &problems) {
            func value(_ name: String) -> String { columns[name].map { reader.text($0) } ?? "" }
            func day(_ day: String, _ month: String, _ year: String) -> PartialDay? {
                PartialDay(year: value(year), month: value(month), day: value(day))
            }
            let names = ["a", "b"].map { side in
                let name = value("name" + side)
                return name.isEmpty || name == "-9" ? value("state" + side) : name
            }
            guard let start = day("strtday", "strtmnth", "strtyr"), !names.contains("") else {
                reader.report(
                    .notADate, column: columns["strtyr"] ?? 0, into: &problems,
                    "the row has no day or no states that can be read",
                    remedy: "write both states, and day, month and year; −9 for no day or month")
                problems.rowError = nil
                badRows[.notADate, default: 0] += 1
                continue
            }
            // Both directions of a dyad, and its later years, are one dispute.
            let key = "\(value("disno"))-\(names.sorted().joined(separator: "-"))-\(start.text)"
            guard seen.insert(key).inserted else { continue }
            let end = day("endday", "endmnth", "endyear")
            count([start] + (end.map { [$0] } ?? []))
            let hostility = ["hihost", "hihosta", "hihostb"].compactMap { Int(value($0)) }.max()
            text += TableConversion.line([
                key, start.text, end?.text ?? "", names[0], names[1],
                "\(max(hostility ?? 1, 0))", value("disno"),
            ])
            lines.append(reader.line)
        }
        reportParts(in: reader.file, into: &problems)
        var table = TableConversion.table(text, lines: lines)
        table.badRows = badRows
        return table
    }
}
