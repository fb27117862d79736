internal import ActorNetworks

/// An attribute that CX2 declares: its name, a shorter one, and what parts have that do not say
/// otherwise.
struct CXDeclaration {
    let name: String
    let alias: String?
    let fallback: JSONValue?

    /// Adds the declarations of an object, by the aspect that they are for.
    static func add(
        _ members: [(String, JSONValue)], to declarations: inout [String: [CXDeclaration]]
    ) {
        for case (let aspect, .object(let attributes)) in members {
            for (name, value) in attributes {
                var alias: String?
                if case .string(let text)? = value["a"] { alias = text }
                declarations[aspect, default: []].append(
                    CXDeclaration(name: name, alias: alias, fallback: value["v"]))
            }
        }
    }

    /// The value that CX writes as a text beside its type.
    static func value(_ written: JSONValue, of type: JSONValue?) -> JSONValue {
        guard case .string(let name)? = type else { return written }
        if case .array(let values) = written {
            let part = JSONValue.string(String(name.drop { $0 != "_" }.dropFirst(4)))
            return .array(values.map { value($0, of: part) })
        }
        guard case .string(let text) = written else { return written }
        let type: GraphValueType =
            switch name {
            case "integer", "long", "short", "byte": .integer
            case "double", "float": .number
            case "boolean": .flag
            default: .text
            }
        switch type.value(of: text) {
        case .integer(let value)?: return .integer(value)
        case .number(let value)?: return .number(value)
        case .flag(let value)?: return .bool(value)
        default: return written
        }
    }

    /// What an aspect is that is not read, in words; `nil` for those that tell nothing of the
    /// network.
    static func unread(_ aspect: String) -> String? {
        switch aspect {
        case "cartesianLayout", "visualProperties", "cyVisualProperties", "nodeBypasses",
            "edgeBypasses", "visualEditorProperties":
            "colours, sizes and positions"
        case "numberVerification", "metaData", "@context", "ndexStatus", "provenanceHistory",
            "cyTableColumn", "tableColumn", "cyHiddenAttributes", "cyViews", "cyNetworkRelations",
            "networkRelations", "cySubNetworks", "subNetworks", "cyTableVirtualColumn":
            nil
        case "cyGroups", "groups": "groups of nodes"
        default: "parts called \(aspect.quoted)"
        }
    }
}
