#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

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
    private(set) var ignored: [(name: String, table: String?)] = []

    /// Graph files that are not read, because there are tables of events beside them.
    private(set) var ignoredGraphs: [String] = []

    /// A file of the folder or archive, by its path in there.
    private typealias File = (path: String, source: TableSource?)

    /// Lists a place.
    ///
    /// - Parameters:
    ///   - path: The place; `-` for standard input.
    ///   - isOnly: Whether it is the only place, so that names need not tell it from others.
    /// - Throws: `FormatError.notFound`, `.unreadable`, `.notAFile`, `.unusable`.
    init(at path: String, isOnly: Bool) throws(FormatError) {
        var isFolder = false
        if path != FileBytes.standardInput {
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw .notFound(path: path)
            }
        }
        if isFolder {
            title = CaseFiles.lastComponent(of: path)
            try sort(Self.files(in: path, naming: isOnly ? "" : path + "/"))
            return
        }
        let name =
            path == FileBytes.standardInput
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
            ignored = names.almost.filter { name in
                !files.contains { $0.path == name.name && read.contains($0.source?.name ?? "") }
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
                ignored.append(
                    (file.source?.name ?? file.path, file.source == nil ? file.path : nil))
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
                ignored.append((entry.name, nil))
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

    /// The files of a folder and the folders in it, in the order of their names; no hidden ones. A
    /// link that leads nowhere has no source.
    private static func files(
        in folder: String, naming prefix: String, depth: Int = 0
    ) throws(FormatError) -> [File] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted {
                $0.utf8.lexicographicallyPrecedes($1.utf8)
            }
        } catch {
            throw .unreadable(path: folder, reason: "the folder cannot be listed")
        }
        var files: [File] = []
        for name in names where !name.hasPrefix(".") {
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            var isFolder = false
            if !FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
                files.append((name, nil))
            } else if !isFolder || TableNames.ending(of: name) != nil {
                files.append((name, TableSource(name: prefix + name, path: path)))
            } else if depth < deepest {
                // Links may lead round in a circle, which a depth ends.
                let inner = try Self.files(
                    in: path, naming: "\(prefix)\(name)/", depth: depth + 1)
                files += inner.map { ("\(name)/\($0.path)", $0.source) }
            }
        }
        return files
    }

    private static let deepest = 5
}
