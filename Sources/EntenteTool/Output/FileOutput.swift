#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// Files that appear whole or not at all.
///
/// The bytes go to a new file in the same folder, which then takes the name; whoever reads the name
/// sees the old file or the new one, never half of either.
enum FileOutput {
    /// Writes a file, replacing one of the same name.
    ///
    /// - Parameters:
    ///   - bytes: All of the file.
    ///   - path: Its name.
    ///   - force: Whether to write through a link, and over a file that is read-only.
    /// - Throws: `ToolError` with `cannotWrite`, if the path is a folder or a file that the command
    ///   reads, its folder does not exist or may not be written, or the disk is full.
    static func write(_ bytes: [UInt8], to path: String, force: Bool = false) throws(ToolError) {
        try write(to: path, force: force) { write throws(SystemError) in try write(bytes) }
    }

    /// Takes the bytes of a file, part by part.
    typealias Parts = ((_ part: [UInt8]) throws(SystemError) -> Void) throws(SystemError) -> Void

    /// Writes a file that comes in parts, so that it is nowhere as a whole before it is written.
    ///
    /// - Throws: `ToolError` with `cannotWrite`, as for a file that is at hand.
    static func write(to path: String, force: Bool, _ parts: Parts) throws(ToolError) {
        try refuseFolder(path)
        try refuse(path, force: force)
        do throws(SystemError) {
            // A device or a pipe has no name to take over, and a link should go on pointing.
            if kind(of: path) == .special {
                try stream(parts, to: path)
            } else {
                try replace(resolved(path), with: parts)
            }
        } catch {
            throw ToolError(
                .cannotWrite, "\(path) cannot be written: \(error.reason); \(remedy(error))")
        }
    }

    /// Throws if the path is a folder, which no file can replace.
    static func refuseFolder(_ path: String) throws(ToolError) {
        if kind(of: path) == .folder {
            throw ToolError(.cannotWrite, "\(path) is a folder; name a file in it")
        }
    }

    /// Throws if the path leads to a file that must be left alone.
    static func refuse(_ path: String, force: Bool) throws(ToolError) {
        try refuseInput(path)
        if !force { try refuseProtected(path) }
    }

    /// Throws if the path leads to a file that the command reads.
    private static func refuseInput(_ path: String) throws(ToolError) {
        if InputFiles.contains(path) {
            throw ToolError(
                .cannotWrite, "\(path) is what the command reads; name another file to write")
        }
    }

    /// Throws if somebody wanted the file left alone: a link, or a file that nobody may write.
    private static func refuseProtected(_ path: String) throws(ToolError) {
        var status = stat()
        guard kind(of: path) != .special, lstat(path, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFLNK {
            throw ToolError(
                .cannotWrite,
                "\(path) is a link; name the file itself, or add --force to write where it leads")
        }
        if status.st_mode & 0o222 == 0 {
            throw ToolError(
                .cannotWrite,
                "\(path) is read-only; name another file, or add --force to replace it")
        }
    }

    /// Whether the path is a folder.
    static func isFolder(_ path: String) -> Bool { kind(of: path) == .folder }

    /// Whether there is nothing at the path.
    static func isMissing(_ path: String) -> Bool { kind(of: path) == .missing }

    /// Whether the path is a folder with anything in it.
    static func isFilledFolder(_ path: String) -> Bool {
        guard kind(of: path) == .folder, let entries = opendir(path) else { return false }
        defer { closedir(entries) }
        var count = 0
        while readdir(entries) != nil { count += 1 }
        // Each folder lists itself and the one above it.
        return count > 2
    }

    /// Makes a folder with the folders above it, unless it is there.
    ///
    /// - Parameters:
    ///   - path: The folder.
    ///   - name: What messages call it, where it gets its name later.
    /// - Throws: `ToolError` with `cannotWrite`.
    static func makeFolder(_ path: String, called name: String? = nil) throws(ToolError) {
        switch kind(of: path) {
        case .folder: return
        case .file, .special:
            throw ToolError(.cannotWrite, "\(path) is a file; name a folder that can be made")
        case .missing: break
        }
        if let above = FileName.folder(of: path) { try makeFolder(above) }
        // Somebody else may have made it in the meantime.
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
            let error = SystemError(code: errno)
            throw ToolError(
                .cannotWrite,
                "the folder \(name ?? path) cannot be made: \(error.reason); "
                    + "check its name and your rights above it")
        }
    }

    /// Writes files into a folder, all of them or none.
    ///
    /// A new folder takes its name once it is full; in one that is there, every file is written
    /// under another name before the first takes its own, and if one cannot, all that stood there
    /// before stand there again.
    ///
    /// - Throws: `ToolError` with `cannotWrite`.
    static func write(
        _ files: [(name: String, bytes: [UInt8])], toFolder path: String
    ) throws(ToolError) {
        try write(files.map { FolderFile($0.name, bytes: $0.bytes) }, toFolder: path)
    }

    /// Writes files that come in pieces into a folder, all of them or none.
    ///
    /// - Parameters:
    ///   - files: The files.
    ///   - path: The folder.
    ///   - removing: Names of files that are gone afterwards, if they were there before.
    /// - Throws: `ToolError` with `cannotWrite`.
    static func write(
        _ files: [FolderFile], toFolder path: String, removing: [String] = []
    ) throws(ToolError) {
        var folder = path
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        if kind(of: folder) == .folder {
            return try fill(folder, called: folder, with: files, removing: removing)
        }
        let above = FileName.folder(of: folder)
        if let above { try makeFolder(above) }
        let name = folder.split(separator: "/").last ?? ""
        let place = above.map { $0 + "/" } ?? (folder.hasPrefix("/") ? "/" : "")
        let temporary =
            "\(place).\(FileName.prefix(of: name, bytes: 200)).\(getpid()).tmp"
        try makeFolder(temporary, called: folder)
        Interruption.isWriting(temporary)
        defer { Interruption.hasWritten(temporary) }
        do throws(ToolError) {
            // Refuses a file of the folder's name before anything is written.
            if kind(of: folder) != .missing { try makeFolder(folder) }
            try fill(temporary, called: folder, with: files, removing: [])
            guard rename(temporary, folder) == 0 else {
                let error = SystemError(code: errno)
                throw ToolError(
                    .cannotWrite, "\(path) cannot be made: \(error.reason); \(remedy(error))")
            }
        } catch {
            for file in files { unlink("\(temporary)/\(file.name)") }
            rmdir(temporary)
            throw error
        }
    }

    /// Fills a folder that messages call by the name that it has afterwards.
    private static func fill(
        _ folder: String, called name: String, with files: [FolderFile], removing: [String]
    ) throws(ToolError) {
        var written: [(temporary: String, path: String)] = []
        defer {
            for file in written {
                unlink(file.temporary)
                Interruption.hasWritten(file.temporary)
            }
        }
        for file in files {
            let path = "\(folder)/\(file.name)"
            try refuseFolder(path)
            let short = FileName.prefix(of: file.name, bytes: 200)
            let temporary = "\(folder)/.\(short).\(getpid()).tmp"
            Interruption.isWriting(temporary)
            written.append((temporary, path))
            do throws(SystemError) {
                try create(temporary, with: file)
            } catch {
                throw ToolError(
                    .cannotWrite,
                    "\(name)/\(file.name) cannot be written: \(error.reason); \(remedy(error))")
            }
        }
        // A signal waits until all files have their names, or none.
        let gone = removing.map { "\(folder)/\($0)" }
        let refusal = Interruption.postponed { FileExchange.exchange(written, removing: gone) }
        if let refusal {
            throw ToolError(
                .cannotWrite,
                "\(refusal.path) cannot be written: \(refusal.error.reason); "
                    + remedy(refusal.error))
        }
    }

    private static func create(_ path: String, with file: FolderFile) throws(SystemError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o666)
        guard descriptor >= 0 else { throw SystemError(code: errno) }
        do {
            try file.write(descriptor)
        } catch {
            close(descriptor)
            throw error
        }
        guard close(descriptor) == 0 else { throw SystemError(code: errno) }
    }

    private enum Kind {
        case missing, file, folder, special
    }

    private static func kind(of path: String) -> Kind {
        var status = stat()
        guard stat(path, &status) == 0 else { return .missing }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFREG: return .file
        default: return .special
        }
    }

    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private static func stream(_ parts: Parts, to path: String) throws(SystemError) {
        let descriptor = open(path, O_WRONLY)
        guard descriptor >= 0 else { throw SystemError(code: errno) }
        defer { close(descriptor) }
        try parts { part throws(SystemError) in try Terminal.write(part, to: descriptor) }
    }

    private static func replace(_ path: String, with parts: Parts) throws(SystemError) {
        let folder = path.contains("/") ? path[...(path.lastIndex(of: "/") ?? path.startIndex)] : ""
        let name = path.dropFirst(folder.count)
        let temporary = "\(folder).\(FileName.prefix(of: name, bytes: 200)).\(getpid()).tmp"
        Interruption.isWriting(temporary)
        defer { Interruption.hasWritten(temporary) }
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_TRUNC, 0o666)
        guard descriptor >= 0 else { throw SystemError(code: errno) }
        var isComplete = false
        defer { if !isComplete { unlink(temporary) } }
        var status = stat()
        if stat(path, &status) == 0 { fchmod(descriptor, status.st_mode & 0o777) }
        do {
            try parts { part throws(SystemError) in try Terminal.write(part, to: descriptor) }
        } catch {
            close(descriptor)
            throw error
        }
        guard close(descriptor) == 0, rename(temporary, path) == 0 else {
            throw SystemError(code: errno)
        }
        isComplete = true
    }

    private static func remedy(_ error: SystemError) -> String {
        switch error.code {
        case ENOENT, ENOTDIR: "make its folder first, or name another one"
        case EACCES, EPERM, EROFS: "choose a place where you may write"
        case ENOSPC: "make room on the disk"
        default: "name another file"
        }
    }
}
