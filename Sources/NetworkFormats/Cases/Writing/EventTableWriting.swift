internal import ActorNetworks

extension EventLayout {
    /// Writes the events of a case, in the order of the case.
    func write(_ theCase: Case, to rows: inout RowWriter) throws {
        let events = theCase.events
        let ids = theCase.actors.actors.map(\.id)
        let documents = theCase.documents.map(\.id)
        let columns = Set(known)
        let texts = known.compactMap { column in
            Self.sort(of: column).map { (column: column, texts: events.texts[$0]) }
        }
        let further = further.map { events.texts.column(named: $0.column) }
        let bases = events.texts.column(named: EventColumn.dateBasis.name)
        func write(_ column: EventColumn, of row: Int, to rows: inout RowWriter) {
            if let text = texts.first(where: { $0.column == column })?.texts {
                text.withBytes(of: row) { rows.field($0) }
                return
            }
            switch column {
            case .date:
                rows.fields(
                    of: events.date(of: row), ofMany: events.eventCount(of: row) > 1,
                    basis: bases[row], columns: columns)
            case .source: rows.field(ids[Int(events.sources[row])])
            case .target: rows.field(ids[Int(events.targets[row])])
            case .kind: rows.field(events.kinds[row].name)
            case .weight: rows.field(events.weights[row])
            case .events: rows.field(events.eventCount(of: row))
            case .code: rows.field(events.code(of: row))
            case .goldstein: rows.field(events.goldstein(of: row))
            case .directed: rows.field(plain: events.areDirected[row] ? "yes" : "no")
            case .certainty: rows.field(events.certainties[row]?.rawValue)
            case .document:
                let document = Int(events.documents[row])
                rows.field(document < 0 ? nil : documents[document])
            default: break
            }
        }
        try rows.header(header)
        for row in 0..<events.count {
            for column in known { write(column, of: row, to: &rows) }
            for texts in further { texts.withBytes(of: row) { rows.field($0) } }
            try rows.endRow()
        }
    }

    private static func sort(of column: EventColumn) -> EventTexts.Sort? {
        switch column {
        case .id: .id
        case .summary: .summary
        case .place: .place
        case .speaker: .speaker
        case .note: .note
        default: nil
        }
    }

    /// What the table holds, for `datapackage.json`.
    func schema(of theCase: Case, hasCodes: Bool) -> TableSchema {
        var references = [
            TableSchema.Reference(field: "source", table: "actors"),
            TableSchema.Reference(field: "target", table: "actors"),
        ]
        if known.contains(.document) {
            references.append(.init(field: name(of: .document), table: "sources"))
        }
        if hasCodes { references.append(.init(field: codeName, table: "codes", key: "code")) }
        return TableSchema(
            name: "events", path: "events.csv", title: "Events: who did what to whom, and when",
            fields: known.map(field(of:))
                + further.map { TableSchema.Field(name: $0.written, type: "string") },
            primaryKey: allHaveIDs ? "id" : nil, references: references,
            further: known.contains(.code)
                ? [("codingScheme", .string(theCase.codingScheme.name))] : [])
    }

    private func field(of column: EventColumn) -> TableSchema.Field {
        let needed: [(String, JSONValue)] = [("required", true)]
        func words(_ words: [String]) -> [(String, JSONValue)] {
            [("enum", .array(words.map(JSONValue.string)))]
        }
        var field = TableSchema.Field(name: name(of: column), type: "string")
        switch column {
        case .id: field.constraints = allHaveIDs ? needed : [("unique", true)]
        case .date where datesAreDays: field = .init(name: field.name, type: "date")
        case .date: field.constraints = [("pattern", "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")]
        case .endDate: field = .init(name: field.name, type: "date")
        case .precision:
            field.constraints = words(EventDate.Precision.allCases.map(\.rawValue))
        case .kind: field.constraints = words(RelationKind.allCases.map(\.name))
        case .certainty: field.constraints = words(Certainty.allCases.map(\.rawValue))
        case .weight:
            field = .init(name: field.name, type: "number", constraints: [("minimum", 0)])
        case .events:
            field = .init(
                name: field.name, type: "integer", constraints: needed + [("minimum", 1)])
        case .goldstein:
            field = .init(
                name: field.name, type: "number",
                constraints: isOnScale ? [("minimum", -10), ("maximum", 10)] : [])
        case .directed:
            field = .init(
                name: field.name, type: "boolean",
                further: [("trueValues", ["yes"]), ("falseValues", ["no"])])
        default: break
        }
        let areNeeded: [EventColumn] =
            [.source, .target, .kind, .weight] + (areDated ? [.date] : [])
        if areNeeded.contains(column) {
            field.constraints = needed + field.constraints
        }
        field.description = Self.descriptions[column]
        return field
    }

    private static let descriptions: [EventColumn: String] = [
        .date: "When it was, or when it began", .precision: "How much of the date is known",
        .endDate: "The last day that it may have been on",
        .dateBasis: "What the date rests on; within means once between date and end_date, "
            + "undated that nobody knows when",
        .source: "Who acts: an id of actors", .target: "Upon whom: an id of actors",
        .kind: "What it does to the relation", .weight: "How much it weighs, 0 or more",
        .events:
            "How many events the row stands for; weight is the sum over them, goldstein the mean",
        .code: "Its code in the coding scheme",
        .goldstein: "Its value on the scale of Goldstein (1992)",
        .directed: "no where both act alike, so that their order means nothing",
        .certainty: "How well the document supports it", .summary: "What happened",
        .document: "The document that it is coded from: an id of sources",
        .place: "Where in the document", .speaker: "Who says so",
    ]
}
