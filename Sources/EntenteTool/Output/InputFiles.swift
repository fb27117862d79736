internal import NetworkFormats
internal import Synchronization

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// The files that a command reads, which it must not write.
enum InputFiles {
    /// Remembers a table, the tables of a case's folder, or those that a pattern stands for.
    static func remember(_ path: String) {
        let paths = [path] + PathPattern.paths(path)
        let tables = paths.flatMap { FileOutput.isFolder($0) ? Self.tables(in: $0) : [$0] }
        known.withLock { $0.formUnion(tables.compactMap(Identity.init)) }
    }

    /// Whether a path leads to one of them, by whatever name.
    static func contains(_ path: String) -> Bool {
        guard let identity = Identity(path) else { return false }
        return known.withLock { $0.contains(identity) }
    }

    private static let known = Mutex<Set<Identity>>([])

    /// The files of a folder, and of those in it, that may be tables of its case; pictures beside
    /// them may be written.
    private static func tables(in folder: String, depth: Int = 0) -> [String] {
        guard let entries = opendir(folder) else { return [] }
        defer { closedir(entries) }
        var tables: [String] = []
        while let entry = readdir(entries) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasPrefix(".") { continue }
            let path = "\(folder)/\(name)"
            if depth < 5, FileOutput.isFolder(path) {
                tables += Self.tables(in: path, depth: depth + 1)
            }
            if tableEndings.contains(FileName.ending(of: name).lowercased()) {
                tables.append(path)
            }
        }
        return tables
    }

    private static let tableEndings = [
        "csv", "tsv", "tab", "txt", "json", "jsonl", "ndjson", "xlsx", "ods", "gz", "zip", "xz",
        "zst", "bz2",
    ]

    /// What makes two paths one file.
    private struct Identity: Hashable {
        let device: UInt64
        let file: UInt64

        init?(_ path: String) {
            var status = stat()
            guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
            device = UInt64(truncatingIfNeeded: status.st_dev)
            file = UInt64(status.st_ino)
        }
    }
}
