internal import ActorNetworks

/// A table of a case: what it holds, and how it is written.
struct CaseTable: Sendable {
    let schema: TableSchema
    let write: @Sendable (inout RowWriter) throws -> Void

    /// The table as a file.
    var file: CaseFile { CaseFile(schema.path, write) }
}

extension CaseTable {
    /// The register of actors, with everybody who takes part.
    static func actors(of theCase: Case) -> CaseTable {
        let actors = theCase.actors.actors
        func any(_ value: (PoliticalActor) -> String?) -> Bool {
            actors.contains { value($0) != nil }
        }
        typealias Column = (
            name: String, description: String?, isPresent: Bool,
            value: @Sendable (PoliticalActor) -> String?
        )
        let all: [Column] = [
            ("id", nil, true, { $0.id }), ("name", "The full name", true, { $0.name }),
            ("label", "The short name for diagrams", any(\.shortLabel), { $0.shortLabel }),
            (
                "type", "What sort of actor it is", any(\.writtenType),
                { $0.writtenType }
            ),
            ("parent", "The actor that it belongs to: an id", any(\.parent), { $0.parent }),
            (
                "parent_relation", "Why it belongs there", any(\.parentRelation),
                { $0.parentRelation }
            ),
            (
                "aliases", "Other names, with | between them", any(\.writtenAliases),
                { $0.writtenAliases }
            ), ("note", nil, any(\.note), { $0.note }),
        ]
        let names = FurtherNames(
            Set(actors.flatMap { $0.further.keys }).sorted(), besides: all.map(\.name))
        let further = names.all.map { name -> Column in
            (name.written, nil, true, { $0.further[name.column] })
        }
        let columns =
            zip(ActorColumn.allCases, all).filter { column, ours in
                ours.isPresent || names.canMean(column.spellings)
            }.map(\.1) + further
        let hasParents = any(\.parent)
        return CaseTable(
            schema: TableSchema(
                name: "actors", path: "actors.csv", title: "Actors",
                fields: columns.map { column in
                    .init(
                        name: column.name, type: "string", description: column.description,
                        constraints: column.name == "id" ? [("required", true)] : [])
                }, primaryKey: "id",
                references: hasParents ? [.init(field: "parent", table: "")] : []),
            write: { rows in
                try rows.header(columns.map(\.name))
                for actor in actors {
                    for column in columns { rows.field(column.value(actor)) }
                    try rows.endRow()
                }
            })
    }

    /// The source documents; `nil` if there are none.
    static func documents(of theCase: Case) -> CaseTable? {
        let documents = theCase.documents
        guard !documents.isEmpty else { return nil }
        let hasPrecision = documents.contains { $0.date.map { $0.precision != .day } ?? false }
        let dated = documents.contains { $0.date != nil }
        func any(_ value: (SourceDocument) -> String?) -> Bool {
            documents.contains { value($0) != nil }
        }
        let (hasPublisher, hasHeadline) = (any(\.publisher), any(\.headline))
        let (hasURL, hasNote) = (any(\.url), any(\.note))
        var fields = [TableSchema.Field(name: "id", type: "string")]
        fields[0].constraints = [("required", true)]
        if hasPublisher { fields.append(.init(name: "publisher", type: "string")) }
        if hasHeadline { fields.append(.init(name: "headline", type: "string")) }
        if dated {
            fields.append(.init(name: "date", type: "date", description: "When it was published"))
        }
        if hasPrecision {
            fields.append(
                .init(
                    name: "precision", type: "string", description: "How much of the date is known",
                    constraints: [("enum", ["day", "month", "year"])]))
        }
        if hasURL { fields.append(.init(name: "url", type: "string")) }
        if hasNote { fields.append(.init(name: "note", type: "string")) }
        let names = fields.map(\.name)
        return CaseTable(
            schema: TableSchema(
                name: "sources", path: "sources.csv", title: "Documents that events are coded from",
                fields: fields, primaryKey: "id"),
            write: { rows in
                try rows.header(names)
                for document in documents {
                    rows.field(document.id)
                    if hasPublisher { rows.field(document.publisher) }
                    if hasHeadline { rows.field(document.headline) }
                    if dated { rows.field(document.date?.start) }
                    if hasPrecision { rows.field(document.date?.precision.rawValue) }
                    if hasURL { rows.field(document.url) }
                    if hasNote { rows.field(document.note) }
                    try rows.endRow()
                }
            })
    }

    /// The phases; `nil` if there are none.
    static func phases(of theCase: Case) -> CaseTable? {
        let phases = theCase.phases
        guard !phases.isEmpty else { return nil }
        let hasNote = phases.contains { $0.note != nil }
        let fields: [TableSchema.Field] = [
            .init(name: "id", type: "string", constraints: [("required", true)]),
            .init(name: "name", type: "string"),
            .init(name: "start", type: "date", description: "The first day; empty if open"),
            .init(name: "end", type: "date", description: "The last day; empty if open"),
        ]
        let all = fields + (hasNote ? [.init(name: "note", type: "string")] : [])
        return CaseTable(
            schema: TableSchema(
                name: "phases", path: "phases.csv", title: "Named periods", fields: all,
                primaryKey: "id"),
            write: { rows in
                try rows.header(all.map(\.name))
                for phase in phases {
                    rows.field(phase.id)
                    rows.field(phase.name)
                    rows.field(phase.window.start)
                    rows.field(phase.window.lastDay)
                    if hasNote { rows.field(phase.note) }
                    try rows.endRow()
                }
            })
    }

    /// What the codes mean that occur; `nil` if that is what every reader knows, or there are none.
    static func codes(of theCase: Case) -> CaseTable? {
        let scheme = theCase.codingScheme
        // Codes of rows that were refused have a number as well.
        var isUsed = [Bool](repeating: false, count: theCase.events.codeNames.names.count)
        for row in 0..<theCase.events.count {
            let code = Int(theCase.events.codeNumber(of: row))
            if code >= 0 { isUsed[code] = true }
        }
        let codes = zip(theCase.events.codeNames.names, isUsed).filter(\.1).map(\.0).sorted()
        guard !codes.isEmpty, scheme.name != CodingScheme.cameo.name else { return nil }
        let fields: [TableSchema.Field] = [
            .init(name: "code", type: "string", constraints: [("required", true)]),
            .init(name: "label", type: "string"),
            .init(
                name: "kind", type: "string",
                description: "What it does to a relation; empty if nothing",
                constraints: [("enum", .array(RelationKind.allCases.map { .string($0.name) }))]),
            .init(name: "weight", type: "number"), .init(name: "goldstein", type: "number"),
            .init(
                name: "directed", type: "boolean",
                further: [("trueValues", ["yes"]), ("falseValues", ["no"])]),
        ]
        return CaseTable(
            schema: TableSchema(
                name: "codes", path: "codes.csv", title: "What the codes of \(scheme.name) mean",
                fields: fields, primaryKey: "code"),
            write: { rows in
                try rows.header(fields.map(\.name))
                for code in codes {
                    let entry = scheme.entry(of: code)
                    rows.field(code)
                    rows.field(entry?.label)
                    rows.field(entry?.kind?.name)
                    rows.field(entry?.weight)
                    rows.field(entry?.goldstein)
                    rows.field(entry?.isDirected.map { $0 ? "yes" : "no" })
                    try rows.endRow()
                }
            })
    }
}

extension PoliticalActor {
    fileprivate var writtenType: String? { type == .other ? nil : type.rawValue }

    fileprivate var writtenAliases: String? {
        let all = aliases + datedAliases.map(\.text)
        return all.isEmpty ? nil : all.joined(separator: "|")
    }
}
