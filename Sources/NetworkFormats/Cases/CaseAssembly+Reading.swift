internal import ActorNetworks

// MARK: - What comes of reading

extension CaseAssembly {
    /// Builds the case if nothing stands against it.
    consuming func reading(skippingBadRows: Bool) -> CaseReading {
        var problems = problems
        let losses = skippingBadRows ? losses : []
        var theCase: Case?
        var uses: [String: Int] = [:]
        if isReadable, skippingBadRows || !problems.hasErrors {
            do throws(CaseError) {
                let built = try builder.build()
                let used = built.uses(of: aliases)
                for alias in aliases.all { uses[alias.name] = used[alias.name] ?? 0 }
                theCase = try built.replacing(aliases)
            } catch {
                problems.add(.inconsistent, in: builder.title) {
                    .init(problem: "\(error)", remedy: "correct the tables")
                }
            }
        }
        return CaseReading(
            case: theCase, isComplete: isReadable, problems: problems,
            skipped: skippingBadRows ? skipped : [],
            omitted: omitted, tables: tables, losses: losses, package: package,
            aliasUses: uses)
    }

    /// What skipping did to the case as a whole.
    private var losses: [String] {
        var losses: [String] = []
        for kind in RelationKind.allCases.reversed() {
            guard kindCounts.indices.contains(Int(kind.rawValue)) else { continue }
            let counts = kindCounts[Int(kind.rawValue)]
            guard counts.kept == 0, counts.bad > 0 else { continue }
            losses.append(
                "no event of \(kind.name) is left: "
                    + (counts.bad == 1
                        ? "its only row was skipped" : "all \(counts.bad) were skipped"))
        }
        for table in tables {
            let bad = skipped.reduce(0) { $1.file == table.file ? $0 + $1.count : $0 }
            guard bad * 10 > table.rowCount else { continue }
            losses.append(
                "\(table.file): \(bad) of \(table.rowCount) rows were skipped, "
                    + "\((bad * 100 + table.rowCount / 2) / table.rowCount) %")
        }
        return losses
    }

    /// Ends a table: counts what was left out of it.
    mutating func close<Meaning: ColumnMeaning>(
        _ values: borrowing TableValues<Meaning>, format: String? = nil,
        eventCounts: [RelationKind: Int] = [:], eventTotal: Int = 0
    ) {
        if values.table.isBroken { isReadable = false }
        if values.table.rowCount == 0 {
            problems.add(.noRows, .warning, in: values.table.file) {
                .init(problem: "the table has a header and no rows", remedy: "add rows")
            }
        }
        values.table.reportLikelyCut(into: &problems)
        skipped += values.table.badRows.map {
            SkippedRows(
                file: values.table.file, reason: $0.key, count: $0.value,
                lineCount: values.table.badLines[$0.key] ?? $0.value)
        }.sorted { ($1.count, $0.reason.rawValue) < ($0.count, $1.reason.rawValue) }
        if values.table.swallowedLines > 0 {
            skipped.append(
                SkippedRows(
                    file: values.table.file, reason: .swallowedRows, count: 0,
                    lineCount: values.table.swallowedLines))
        }
        skipped += values.clearedValues.map {
            SkippedRows(file: values.table.file, reason: $0.key, count: 0, valueCount: $0.value)
        }.sorted { ($1.valueCount, $0.reason.rawValue) < ($0.valueCount, $1.reason.rawValue) }
        var understood = TableUnderstanding(
            file: values.table.file, format: format, delimiter: values.table.delimiter,
            columns: values.columns.understanding(of: values.table.header),
            rowCount: values.table.rowCount, eventCounts: eventCounts, eventTotal: eventTotal,
            isRegister: Meaning.self == ActorColumn.self)
        understood.found = values.found
        understood.found.encoding = values.table.encoding ?? encodings[values.table.file]
        understood.found.sheet = sheets[values.table.file]
        tables.append(understood)
    }
}
