/// The tables of a case in one place: a file, an archive, a folder or standard input.
struct CaseListing {
    /// What the case may be called.
    let title: String
    private(set) var events: [TableSource] = []
    /// Whether the place is a table itself.
    private(set) var isTable = false
    private(set) var actors: TableSource?
    private(set) var sources: TableSource?
    private(set) var phases: TableSource?
    /// What the codes of events mean.
    private(set) var codes: TableSource?
    /// Names that mean other actors.
    private(set) var aliases: TableSource?
    /// What the case says about itself.
    private(set) var package: TableSource?
    /// What is not read, with the name to give it if it is a table of the case.
    private(set) var ignored: [IgnoredFile] = []

    /// Graph files that are not read, because there are tables of events beside them.
    private(set) var ignoredGraphs: [String] = []

    /// A file of the folder or archive, by its path in there.
    private typealias File = (path: String, source: TableSource?)

    /// A file that is not read, and why.
    struct IgnoredFile: Sendable {
        enum Reason {
            /// Its name is almost that of a table of cases.
            case almost(table: String)
            /// It is a link to nothing.
            case deadLink
            /// It is a pipe, a socket or a device.
            case special
            /// It has no ending that tables have.
            case noTable
        }

        let name: String
        let reason: Reason
    }

    /// Lists a place.
    ///
    /// - Parameters:
    ///   - path: The place; `-` for standard input.
    ///   - isOnly: Whether it is the only place, so that names need not tell it from others.
    /// - Throws: `FormatError.notFound`, `.unreadable`, `.notAFile`, `.unusable`.
    init(at path: String, isOnly: Bool) throws(FormatError) {
        let isInput = path == FileBytes.standardInput
        guard isInput || RealFile.isThere(path) else { throw .notFound(path: path) }
        if !isInput, RealFile(path)?.type == .folder {
            title = CaseFiles.lastComponent(of: path)
            try sort(files(in: path, naming: isOnly ? "" : path + "/"))
            return
        }
        let name =
            isInput
            ? "standard input" : isOnly ? CaseFiles.lastComponent(of: path) : path
        title = TableSource.stem(of: CaseFiles.lastComponent(of: name))
        let source = try TableSource(path, name: name)
        let entries = try source.listed()
        if entries.map(\.name) == [name] {
            events = entries
            isTable = true
        } else {
            if let foreign = ForeignFormat.recognised(
                archiveOf: entries.map { String($0.name.dropFirst(name.count + 1)) })
            {
                throw .unusable(place: name, problem: foreign.problem, remedy: foreign.remedy)
            }
            try sort(
                Self.unwrapped(entries.map { (String($0.name.dropFirst(name.count + 1)), $0) }))
        }
    }

    /// Takes the tables of a case where there are some, and all tables as events elsewhere.
    private mutating func sort(_ files: [File]) throws(FormatError) {
        defer { ignored.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) } }
        let names = TableNames(files.map(\.path))
        package = files.first { $0.path == "datapackage.json" }?.source
        let description = package.flatMap { try? $0.table(ReadingChoices()) }
            .flatMap { try? DataPackage(parsing: $0.bytes) }
        func take(_ stem: String) throws(FormatError) -> [TableSource] {
            guard
                let name = names.table(
                    stem,
                    where: { name in
                        files.contains { $0.path == name && $0.source != nil }
                    }) ?? description?.path(ofTable: stem),
                let source = files.first(where: { $0.path == name })?.source
            else { return [] }
            return try source.listed()
        }
        actors = try take("actors").first
        sources = try take("sources").first
        phases = try take("phases").first
        codes = try take("codes").first
        aliases = try take("aliases").first
        events = try take("events")
        let read = Set(
            [actors, sources, phases, codes, aliases].compactMap { $0?.name } + events.map(\.name))
        if !events.isEmpty {
            ignored += names.almost.filter { name in
                !files.contains { $0.path == name.name && read.contains($0.source?.name ?? "") }
            }.map { file in
                IgnoredFile(
                    name: file.name, reason: file.table.map { .almost(table: $0) } ?? .noTable)
            }
            ignoredGraphs = files.map(\.path).filter(TableNames.isGraph)
            return
        }
        let inputs = names.inputs
        for file in files where !read.contains(file.source?.name ?? "") {
            if let source = file.source, inputs.contains(file.path) {
                try takeTables(of: source)
            } else if file.source != nil, TableNames.isGraph(file.path) {
                ignoredGraphs.append(file.path)
            } else if !TableNames.isNoTable(file.path) {
                if let name = file.source?.name {
                    ignored.append(IgnoredFile(name: name, reason: .noTable))
                }
            }
        }
    }

    /// Takes a table, or the tables of an archive, of which other files are not read.
    private mutating func takeTables(of source: TableSource) throws(FormatError) {
        let entries = try source.listed()
        guard entries.map(\.name) != [source.name] else {
            events += entries
            return
        }
        let inputs = TableNames(entries.map(\.name)).inputs
        for entry in entries {
            if inputs.contains(entry.name) {
                events.append(entry)
            } else if TableNames.isGraph(entry.name) {
                ignoredGraphs.append(entry.name)
            } else if !TableNames.isNoTable(entry.name) {
                ignored.append(IgnoredFile(name: entry.name, reason: .noTable))
            }
        }
    }

    /// The files of an archive without the folder that all of them are in.
    private static func unwrapped(_ files: [File]) -> [File] {
        var files = files
        while let first = files.first?.path, let slash = first.firstIndex(of: "/"),
            files.allSatisfy({ $0.path.hasPrefix(first[...slash]) })
        {
            let folder = first[...slash].count
            files = files.map { (String($0.path.dropFirst(folder)), $0.source) }
        }
        return files
    }

    /// The files of a folder and the folders in it, in the order of their names; no hidden ones. What
    /// links lead to is taken once, under its own name where it lies there as well.
    private mutating func files(in folder: String, naming prefix: String) throws(FormatError)
        -> [File]
    {
        var found: [Found] = []
        try find(in: folder, below: "", naming: prefix, into: &found)
        // A file that is found by a link alone comes after those that lie there.
        var seen: Set<String> = []
        for file in found where !file.isLink { seen.insert(file.place) }
        return found.filter { !$0.isLink || seen.insert($0.place).inserted }.map {
            ($0.path, $0.source)
        }
    }

    /// A file in a folder.
    private struct Found {
        let path: String
        let source: TableSource
        /// Where it lies, without links.
        let place: String
        /// Whether a link leads to it.
        let isLink: Bool
    }

    private mutating func find(
        in folder: String, below path: String, naming prefix: String, depth: Int = 0,
        behindLink: Bool = false, into found: inout [Found]
    ) throws(FormatError) {
        guard let names = RealFile.names(in: folder) else {
            throw .unreadable(path: folder, reason: "the folder cannot be listed")
        }
        for name in names where !name.hasPrefix(".") {
            let file = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            guard let place = RealFile(file) else {
                ignored.append(IgnoredFile(name: prefix + path + name, reason: .deadLink))
                continue
            }
            let isLink = behindLink || place.isLink
            switch place.type {
            case .folder where TableNames.ending(of: name) == nil:
                // Links may lead round in a circle.
                let here = RealFile(folder)?.path ?? folder
                guard depth < Self.deepest, !(here + "/").hasPrefix(place.path + "/") else {
                    continue
                }
                try find(
                    in: file, below: path + name + "/", naming: prefix, depth: depth + 1,
                    behindLink: isLink, into: &found)
            case .file, .folder:
                found.append(
                    Found(
                        path: path + name,
                        source: TableSource(name: prefix + path + name, path: file),
                        place: place.path, isLink: isLink))
            case .special:
                ignored.append(IgnoredFile(name: prefix + path + name, reason: .special))
            }
        }
    }

    private static let deepest = 5
}
