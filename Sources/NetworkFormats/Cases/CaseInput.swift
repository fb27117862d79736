extension CaseFiles {
    /// Finds the tables of a case in one place.
    ///
    /// - Parameter path: As in `init(at:)` for several.
    /// - Throws: As that.
    public init(at path: String) throws(FormatError) {
        try self.init(at: [path])
    }

    /// Finds the tables of a case in several places; those of events are then read one after the
    /// other, in the order of their names, whatever the order of the places.
    ///
    /// - Parameter paths: Each is a table, a spreadsheet, an archive or a packed table; a folder; a
    ///   pattern such as `2018-*.csv`; or `-` for standard input. A folder or archive with
    ///   `events.csv` is a case with that table, `actors.csv`, `sources.csv`, `phases.csv`,
    ///   `codes.csv` and `aliases.csv`; in any other, all tables are tables of events.
    /// - Throws: `FormatError.notFound`, `.unreadable`, `.notAFile`, `.noEvents`, `.unusable`.
    public init(at paths: [String]) throws(FormatError) {
        var places: [String] = []
        var graphs: [String] = []
        for path in paths {
            let found = try Self.expanded(path)
            places += found.places
            graphs += found.graphs
        }
        places = Self.distinct(places)
        var found: [CaseListing] = []
        var named: Set<String> = []
        for path in places {
            let listing = try CaseListing(at: path, isOnly: places.count == 1)
            guard !listing.events.isEmpty else { throw .noEvents(folder: path) }
            found.append(listing)
            if listing.isTable, paths.contains(path) { named.formUnion(listing.events.map(\.name)) }
        }
        guard let first = found.first else { throw .notFound(path: paths.first ?? "") }
        self.init(
            title: Self.title(of: places, first: first.title),
            events: Self.once(found.flatMap(\.events)).map {
                Input(source: $0, isNamed: named.contains($0.name))
            },
            actors: try Self.only(\.actors, of: found, called: "register of actors"),
            sources: try Self.only(\.sources, of: found, called: "list of sources"),
            phases: try Self.only(\.phases, of: found, called: "list of phases"))
        codes = try Self.only(\.codes, of: found, called: "table of codes")
        aliases = try Self.only(\.aliases, of: found, called: "table of aliases")
        // Several cases together are none of them.
        package = found.count == 1 ? first.package.map { Input(source: $0) } : nil
        events.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        ignored = found.flatMap(\.ignored)
        ignoredGraphs = graphs + found.flatMap(\.ignoredGraphs)
    }

    /// The last part of a path that names something; the folder's own name for `.`.
    static func lastComponent(of path: String) -> String {
        WholePath(path).name
    }

    /// The paths that a pattern stands for, and the graph files among them that are not read; a path
    /// that leads somewhere stands for itself.
    ///
    /// Pictures and the like beside tables are not meant, nor graph files beside them; those, and files
    /// of text that may be anything, are where there are no tables.
    private static func expanded(
        _ path: String
    ) throws(FormatError) -> (places: [String], graphs: [String]) {
        guard path.contains(where: { "*?[".contains($0) }),
            !RealFile.isThere(path)
        else { return ([path], []) }
        let found = PathPattern.paths(path)
        let graphs = found.filter(TableNames.isGraph)
        let tables = found.filter { !TableNames.isNoTable($0) && !TableNames.isGraph($0) }
        if !tables.isEmpty { return (tables, graphs) }
        let others = found.filter { TableNames.ending(of: $0) != nil }
        guard !graphs.isEmpty || !others.isEmpty else {
            throw .unusable(
                place: path,
                problem: found.isEmpty
                    ? "no file fits the pattern"
                    : "no table and no graph file fits the pattern",
                remedy: "check it and where you are")
        }
        return (graphs.isEmpty ? others : graphs, [])
    }

    /// The paths in the order of their names, those of the same file once.
    private static func distinct(_ paths: [String]) -> [String] {
        var seen: Set<String> = []
        return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.filter {
            seen.insert($0 == FileBytes.standardInput ? $0 : WholePath.followed($0)).inserted
        }
    }

    /// The tables, one that is in several places once.
    private static func once(_ tables: [TableSource]) -> [TableSource] {
        var seen: Set<[String]> = []
        return tables.filter { table in table.identity.map { seen.insert($0).inserted } ?? true }
    }

    /// The title of the only place, of the folder that all are in, or of the first of several.
    private static func title(of places: [String], first: String) -> String {
        guard places.count > 1 else { return first }
        let folders = Set(places.map { WholePath($0).folder })
        if folders.count == 1, let folder = folders.first, folder != "/" {
            return lastComponent(of: folder)
        }
        return "\(first) and \(places.count - 1) more"
    }

    /// The table that only one of several places may have.
    private static func only(
        _ table: (CaseListing) -> TableSource?, of found: [CaseListing], called name: String
    ) throws(FormatError) -> Input? {
        let tables = found.compactMap(table)
        guard tables.count <= 1 else {
            throw .unusable(
                place: tables[1].name,
                problem: "this is a second \(name), beside \(tables[0].name)",
                remedy: "put both into one file, or read one of the cases")
        }
        return tables.first.map { Input(source: $0) }
    }
}
