#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// The tables in a folder, by their names.
struct CaseFolder {
    private let path: String
    private let entries: [String]

    /// Lists a folder.
    ///
    /// - Throws: `FormatError.unreadable`.
    init(_ path: String) throws(FormatError) {
        self.path = path
        do {
            entries = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        } catch {
            throw .unreadable(path: path, reason: "the folder cannot be listed")
        }
    }

    /// The table of a name, with any of the endings that tables have; `nil` if there is none.
    func table(_ stem: String) throws(FormatError) -> CaseFiles.Table? {
        guard let name = Self.name(of: stem, among: entries, in: path) else { return nil }
        return CaseFiles.Table(name: name, bytes: try FileBytes.read(path(of: name)))
    }

    /// The files that are almost called like a table and are not read, with the name to give them.
    var ignored: [(name: String, table: String)] {
        entries.compactMap { entry in
            guard let dot = entry.lastIndex(of: "."),
                Self.endings.contains(entry[entry.index(after: dot)...].lowercased())
            else { return nil }
            let stem = entry[..<dot].lowercased()
            guard
                let table = Self.stems.first(where: {
                    stem == $0 || stem == $0.dropLast() || stem == $0 + "s"
                })
            else { return nil }
            let read = Self.name(of: table, among: entries, in: path)
            return read == entry ? nil : (entry, "\(table).csv")
        }
    }

    private static let stems = ["events", "actors", "sources", "phases"]
    private static let endings = ["csv", "tsv", "tab", "txt"]

    /// Every name that a table of a case may have.
    static let tableNames = (stems + ["codes"]).flatMap { stem in
        endings.map { "\(stem).\($0)" }
    }

    private static func name(
        of stem: String, among entries: [String], in folder: String
    ) -> String? {
        endings.map { "\(stem).\($0)" }.first {
            // A link that leads nowhere is listed and is not there.
            entries.contains($0) && FileManager.default.fileExists(atPath: path(of: $0, in: folder))
        }
    }

    private func path(of name: String) -> String { Self.path(of: name, in: path) }

    private static func path(of name: String, in folder: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }
}
