#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// The tables of a case.
public struct CaseFiles: Sendable {
    /// The bytes of a table, with the name that messages use.
    public struct Table: Sendable {
        /// The name for messages, such as `events.csv`.
        public var name: String
        /// The content.
        public var bytes: [UInt8]

        /// A table.
        public init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// Where a table comes from: memory, or a file that is read when its turn comes, so that many
    /// files are never in memory together.
    public enum Input: Sendable {
        /// A table in memory.
        case table(Table)
        /// A table in a file, with the name that messages use.
        case file(path: String, name: String)

        /// The name for messages.
        public var name: String {
            switch self {
            case .table(let table): table.name
            case .file(_, let name): name
            }
        }

        /// The table.
        ///
        /// - Throws: `FormatError.notFound`, `.unreadable`, `.notAFile`.
        public func load() throws(FormatError) -> Table {
            switch self {
            case .table(let table): table
            case .file(let path, let name): Table(name: name, bytes: try FileBytes.read(path))
            }
        }
    }

    /// What the case is about, for titles.
    public var title: String
    /// The tables of events, in the order in which they are read.
    public var events: [Input]
    /// The register of actors.
    public var actors: Table?
    /// The list of source documents.
    public var sources: Table?
    /// The list of phases.
    public var phases: Table?

    /// The tables of a case; only events are needed, which may come in several tables.
    public init(
        title: String = "", events: [Input], actors: Table? = nil, sources: Table? = nil,
        phases: Table? = nil
    ) {
        self.title = title
        self.events = events
        self.actors = actors
        self.sources = sources
        self.phases = phases
    }

    /// The tables of a case with one table of events.
    public init(
        title: String = "", events: Table, actors: Table? = nil, sources: Table? = nil,
        phases: Table? = nil
    ) {
        self.init(
            title: title, events: [.table(events)], actors: actors, sources: sources, phases: phases
        )
    }

    /// Files of the folder whose names are almost those of tables, and which are not read.
    var ignored: [(name: String, table: String)] = []

    /// Loads the tables in a folder, the single table in a file or a pipe, or, for `-`, the table
    /// that standard input holds.
    ///
    /// - Throws: `FormatError.notFound`, `.unreadable`, `.notAFile`, `.noEvents`.
    public init(at path: String) throws(FormatError) {
        var isFolder = false
        let isInput = path == FileBytes.standardInput
        guard isInput || FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .notFound(path: path)
        }
        guard isFolder, !isInput else {
            let name = isInput ? "standard input" : Self.lastComponent(of: path)
            let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
            self.init(
                title: stem.isEmpty ? name : stem,
                events: Table(name: name, bytes: try FileBytes.read(path)))
            return
        }
        let folder = try CaseFolder(path)
        guard let events = try folder.table("events") else { throw .noEvents(folder: path) }
        self.init(
            title: Self.lastComponent(of: path), events: events,
            actors: try folder.table("actors"), sources: try folder.table("sources"),
            phases: try folder.table("phases"))
        ignored = folder.ignored
    }

    /// The last part of a path that names something; the folder's own name for `.`.
    static func lastComponent(of path: String) -> String {
        URL(filePath: path).standardizedFileURL.lastPathComponent
    }
}
