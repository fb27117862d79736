/// What a table of a data package holds: its fields, and what refers to what.
struct TableSchema: Sendable {
    /// A column.
    struct Field: Sendable {
        let name: String
        /// Its type, such as `string`, `number` or `date`.
        let type: String
        var description: String?
        /// What holds for every value that is there.
        var constraints: [(String, JSONValue)] = []
        /// Members that only some types have.
        var further: [(String, JSONValue)] = []
    }

    /// That the values of a field are ids of another table.
    struct Reference: Sendable {
        let field: String
        /// The name of the other table; empty for the table itself.
        let table: String
        /// The field that holds the ids there.
        var key = "id"
    }

    let name: String
    let path: String
    let title: String
    let fields: [Field]
    var primaryKey: String?
    var references: [Reference] = []
    /// Members of our own.
    var further: [(String, JSONValue)] = []

    /// The description of the table in `datapackage.json`.
    var json: JSONValue {
        .object(
            [
                ("name", .string(name)), ("title", .string(title)), ("path", .string(path)),
                ("type", "table"), ("format", "csv"), ("mediatype", "text/csv"),
                ("encoding", "utf-8"),
                (
                    "dialect",
                    .object([
                        ("delimiter", ","), ("lineTerminator", "\n"), ("quoteChar", "\""),
                        ("doubleQuote", true), ("header", true),
                    ])
                ), ("schema", schema),
            ] + further)
    }

    private var schema: JSONValue {
        var members: [(String, JSONValue)] = [
            ("fields", .array(fields.map(\.json))), ("missingValues", [""]),
        ]
        if let primaryKey { members.append(("primaryKey", .array([.string(primaryKey)]))) }
        if !references.isEmpty {
            members.append(
                (
                    "foreignKeys",
                    .array(
                        references.map {
                            .object([
                                ("fields", .array([.string($0.field)])),
                                (
                                    "reference",
                                    .object([
                                        ("resource", .string($0.table)),
                                        ("fields", .array([.string($0.key)])),
                                    ])
                                ),
                            ])
                        })
                ))
        }
        return .object(members)
    }
}

extension TableSchema.Field {
    fileprivate var json: JSONValue {
        var members: [(String, JSONValue)] = [("name", .string(name)), ("type", .string(type))]
        if let description { members.append(("description", .string(description))) }
        if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
        return .object(members + further)
    }
}
