extension DataPackage {
    /// Reads the text of a `datapackage.json`.
    ///
    /// - Parameter bytes: The text, in UTF-8.
    /// - Throws: `JSONError` with the first place where it is not JSON, or if it is no object.
    public init(parsing bytes: [UInt8]) throws(JSONError) {
        let value = try JSONValue(parsing: bytes)
        guard case .object(let members) = value else {
            throw JSONError(
                line: 1, column: 1, problem: "the file holds no object",
                remedy: "write the members of the package between { and }")
        }
        self.init()
        for (name, value) in members { self[name] = value }
    }

    /// The path of the table of a name, if the package has one.
    func path(ofTable name: String) -> String? {
        let resources = self["resources"]?.elements ?? []
        guard
            let resource = resources.first(where: { resource in
                if case .string(let own)? = resource["name"] { own == name } else { false }
            })
        else { return nil }
        return switch resource["path"] {
        case .string(let path)?: path
        // A table in one piece may be a list of one path.
        case .array(let paths)? where paths.count == 1: paths[0].string
        default: nil
        }
    }

    /// The name of the coding scheme of the events.
    var codingScheme: String? {
        self["resources"]?.elements.lazy.compactMap { $0["codingScheme"]?.string }.first
    }

    /// What the names of actors tell, where the events say it.
    var actorNaming: ActorNaming? {
        self["resources"]?.elements.lazy.compactMap { $0["actorNames"]?.string }.first
            .flatMap(ActorNaming.init)
    }
}

extension JSONValue {
    fileprivate var string: String? {
        if case .string(let text) = self { text } else { nil }
    }
}
