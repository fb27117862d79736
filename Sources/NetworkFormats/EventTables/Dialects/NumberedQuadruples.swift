internal import ActorNetworks

extension EventTableFormat {
    /// The quadruples of temporal knowledge graphs in numbers, as they are trained on: source,
    /// relation, target and time, with the names in `entity2id.txt` and `relation2id.txt` beside them.
    ///
    /// Times are what `time2id.txt` says, where it is there; else hours where all are multiples of 24,
    /// minutes in steps of 15 in collections of GDELT, else days. They count from a day that the files
    /// do not tell.
    static let numberedQuadruples: EventTableFormat = {
        var format = EventTableFormat(
            name: "numbered",
            summary: "quadruples in numbers, with entity2id.txt and relation2id.txt",
            recognition: "four or five columns of whole numbers without a header",
            omission: quadruples.omission, columns: quadruples.columns,
            codingScheme: quadruples.codingScheme, kinds: [:], rules: quadruples.rules,
            recognises: { opening in
                !opening.rows.isEmpty
                    && opening.rows.allSatisfy { row in
                        (4...5).contains(row.count) && row.allSatisfy { Int($0) != nil }
                    }
            })
        format.converts = NumberedQuadruples.converted(_:_:_:)
        return format
    }()
}

/// Turns quadruples in numbers into quadruples of names and days.
enum NumberedQuadruples {
    /// The first days of the collections that are published in this form.
    private static let firstDays: [(name: String, year: Int)] = [
        ("icews14", 2014), ("icews18", 2018), ("icews05", 2005), ("gdelt", 2018),
    ]

    static func converted(
        _ table: CaseFiles.Table, _ conversion: TableConversion, _ problems: inout Problems
    ) -> ConvertedTable? {
        let names = conversion.dictionaries
        guard !names.actors.isEmpty, !names.relations.isEmpty else {
            problems.add(.missingColumn, in: table.name) {
                .init(
                    problem: "the table has numbers for names, and nothing tells the names",
                    remedy: "read the folder that has entity2id.txt and relation2id.txt as well")
            }
            return nil
        }
        let known = firstDays.first {
            (conversion.title + " " + table.name).lowercased().contains(text: $0.name)
        }
        guard
            let first = conversion.firstDay
                ?? known.flatMap({ Day(year: $0.year, month: 1, day: 1) })
                ?? names.times.values.lazy.compactMap({ Day($0) }).min()
        else {
            problems.add(.notADate, in: table.name) {
                .init(
                    problem:
                        "the times are numbers, and nothing tells the day that they count from",
                    remedy: "say it with --first-day 2014-01-01")
            }
            return nil
        }
        let columns = ["source", "relation", "target", "time", "mark"]
        guard
            let reader = TableReader(
                table.name, table.bytes, withoutHeader: { Array(columns.prefix($0.count)) },
                into: &problems)
        else { return nil }
        var rows: [(source: String, relation: String, target: String, time: Int, line: Int)] = []
        while reader.next(into: &problems) {
            guard let time = Int(reader.text(3)) else {
                reader.report(
                    .notADate, column: 3, into: &problems,
                    "the time \(reader.text(3).quoted) is no whole number",
                    remedy: "correct it, or remove the row")
                problems.rowError = nil
                continue
            }
            rows.append(
                (
                    names.actors[reader.text(0)] ?? reader.text(0),
                    names.relations[reader.text(1)] ?? reader.text(1),
                    names.actors[reader.text(2)] ?? reader.text(2), time, reader.line
                ))
        }
        func areAll(_ step: Int) -> Bool {
            rows.contains { $0.time != 0 } && rows.allSatisfy { $0.time % step == 0 }
        }
        let unit = known?.name == "gdelt" && areAll(15) ? 24 * 60 : areAll(24) ? 24 : 1
        var text = "source,relation,target,date\n"
        for row in rows {
            let day =
                names.times["\(row.time)"] ?? "\(first.advanced(by: row.time / unit))"
            text += TableConversion.line([row.source, row.relation, row.target, day])
        }
        return TableConversion.table(text, lines: [1] + rows.map(\.line))
    }
}
