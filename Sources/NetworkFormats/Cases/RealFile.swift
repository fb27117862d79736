#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// What is at a path, behind any links.
struct RealFile {
    enum Sort { case file, folder, special }

    let path: String
    let type: Sort
    let isLink: Bool

    /// `nil` if there is nothing.
    init?(_ path: String) {
        var (status, own) = (stat(), stat())
        guard let real = WholePath.withoutLinks(path), stat(real, &status) == 0,
            lstat(path, &own) == 0
        else { return nil }
        self.path = real
        isLink = own.st_mode & S_IFMT == S_IFLNK
        type =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            default: .special
            }
    }

    /// Whether something is at a path, behind any links.
    static func isThere(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0
    }

    /// The names of what lies in a folder, in their order; `nil` if the folder cannot be listed.
    static func names(in folder: String) -> [String]? {
        guard let entries = opendir(folder) else { return nil }
        defer { closedir(entries) }
        var names: [String] = []
        while let entry = readdir(entries) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
