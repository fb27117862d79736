internal import Synchronization

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// The files that a command reads, which it must not write.
enum InputFiles {
    /// Remembers a table, or the tables of a case's folder.
    static func remember(_ path: String) {
        let tables = FileOutput.isFolder(path) ? tables(in: path) : [path]
        known.withLock { $0.formUnion(tables.compactMap(Identity.init)) }
    }

    /// Whether a path leads to one of them, by whatever name.
    static func contains(_ path: String) -> Bool {
        guard let identity = Identity(path) else { return false }
        return known.withLock { $0.contains(identity) }
    }

    private static let known = Mutex<Set<Identity>>([])

    /// The files of a folder that may be tables of its case; pictures beside them may be written.
    private static func tables(in folder: String) -> [String] {
        guard let entries = opendir(folder) else { return [] }
        defer { closedir(entries) }
        var tables: [String] = []
        while let entry = readdir(entries) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if tableEndings.contains(FileName.ending(of: name).lowercased()) {
                tables.append("\(folder)/\(name)")
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
