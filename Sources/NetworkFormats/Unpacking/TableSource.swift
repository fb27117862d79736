/// Where the bytes of a table come from; they can be asked for again and again.
struct TableSource: Sendable {
    /// Where everything begins.
    enum Root: Sendable {
        case file(path: String)
        case memory([UInt8])
    }

    /// What messages call it: the file, and where it lies within an archive: `x.zip/events.csv`.
    let name: String
    private let root: Root
    private let rootName: String
    /// The entries on the way through archives.
    private let entries: [String]

    private init(name: String, rootName: String, root: Root, entries: [String]) {
        self.name = name
        self.rootName = rootName
        self.root = root
        self.entries = entries
    }

    /// A file; one that can be read but once, such as a pipe, is read now.
    ///
    /// - Throws: `FormatError.notFound`, `.unreadable`, `.notAFile`.
    init(_ path: String, name: String) throws(FormatError) {
        let file = try FileSource(path)
        if file.size == nil {
            self.init(name: name, bytes: try file.readAll())
        } else {
            self.init(name: name, path: path)
        }
    }

    /// A regular file.
    init(name: String, path: String) {
        self.init(name: name, rootName: name, root: .file(path: path), entries: [])
    }

    /// Bytes that are in memory, packed or not.
    init(name: String, bytes: [UInt8]) {
        self.init(name: name, rootName: name, root: .memory(bytes), entries: [])
    }

    /// What tells it from others: the file and the entries; `nil` for bytes in memory.
    var identity: [String]? {
        guard case .file(let path) = root else { return nil }
        return [WholePath.followed(path)] + entries
    }

    /// The file that everything begins with; `nil` for bytes in memory.
    var filePath: String? {
        if case .file(let path) = root { path } else { nil }
    }

    /// Opens the table without what it is packed in: plain bytes, or the zip of a spreadsheet.
    ///
    /// - Throws: `FormatError.notFound`, `.unreadable`, `.notAFile`, `.unusable`.
    func open() throws(FormatError) -> UnpackedLayer {
        var layer = try openRoot()
        for path in entries {
            let archive = try layer.archive()
            guard let entry = archive.entries.first(where: { $0.path == path }) else {
                throw .notFound(path: "\(layer.place)/\(path)")
            }
            layer = try layer.opened(entry, of: archive)
        }
        return layer
    }

    /// Reads the table.
    ///
    /// - Parameter choices: Its encoding and its sheet, where a user names them.
    /// - Returns: The table as UTF-8.
    /// - Throws: `FormatError.notFound`, `.unreadable`, `.notAFile`, `.unusable`.
    func table(_ choices: ReadingChoices) throws(FormatError) -> CaseFiles.Table {
        if var sheet = try spreadsheet(choices.sheet) {
            sheet.choices = choices
            return sheet
        }
        var bytes = try plainBytes()
        guard choices.encoding != nil || !tellsEncoding(bytes) else {
            var table = CaseFiles.Table(name: name, bytes: bytes)
            table.choices = choices
            return table
        }
        let decoding = TextDecoding(of: &bytes, as: choices.encoding)
        var table = CaseFiles.Table(name: name, bytes: bytes)
        table.choices = choices
        table.notes = decoding.notes
        table.encoding = decoding.foundEncoding
        return table
    }

    /// The sheet of a spreadsheet; `nil` for anything else.
    private func spreadsheet(_ sheet: String?) throws(FormatError) -> CaseFiles.Table? {
        if case .memory(let bytes) = root, Packing(Array(bytes.prefix(Packing.headSize))) == .plain
        {
            return nil
        }
        let layer = try open()
        guard layer.packing == .zip else { return nil }
        let archive = try layer.archive()
        guard let kind = SpreadsheetKind(of: archive) else { return nil }
        return try Spreadsheet(archive, kind: kind).table(sheet, file: name)
    }

    /// Whether a file tells its encoding itself, in the way of its format, as XML does; what a user
    /// says goes before it.
    func tellsEncoding(_ bytes: [UInt8]) -> Bool {
        let marks: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0, 0x20, 0x09, 0x0A, 0x0D]
        return bytes.first { !marks.contains($0) } == UInt8(ascii: "<")
            || ["dot", "gv", "gml", "net"].contains { name.lowercased().hasSuffix(".\($0)") }
    }

    /// The bytes, read in one go where nothing is packed.
    private func plainBytes() throws(FormatError) -> [UInt8] {
        if case .memory(let bytes) = root, Packing(Array(bytes.prefix(Packing.headSize))) == .plain
        {
            return bytes
        }
        let layer = try open()
        guard layer.packing == .plain else {
            throw .unusable(
                place: name, problem: "it is an archive without a table",
                remedy: "name the table itself")
        }
        if let path = layer.plainPath { return try FileBytes.read(path) }
        return try layer.source.readAll()
    }

    private func openRoot() throws(FormatError) -> UnpackedLayer {
        switch root {
        case .file(let path):
            let file = try FileSource(path)
            return try UnpackedLayer(
                file, place: rootName, path: file.size == nil ? nil : path)
        case .memory(let bytes):
            return try UnpackedLayer(MemorySource(bytes), place: rootName)
        }
    }

    /// The files in this one if it is an archive of several; itself alone if it is a table.
    ///
    /// What lies in an archive and is no file that people put there is not listed.
    ///
    /// - Throws: `FormatError.notFound`, `.unreadable`, `.notAFile`, `.unusable`.
    func listed() throws(FormatError) -> [TableSource] {
        let layer = try open()
        guard layer.packing == .zip else { return [self] }
        let archive = try layer.archive()
        guard SpreadsheetKind(of: archive) == nil else { return [self] }
        var sources: [TableSource] = []
        for entry in archive.entries where !Self.isClutter(entry.path) {
            let source = TableSource(
                name: "\(name)/\(entry.path)", rootName: rootName, root: root,
                entries: entries + [entry.path])
            sources += Self.isPacked(entry.path) ? try source.listed() : [source]
        }
        return sources
    }

    /// The name without the endings of packing and table.
    static func stem(of name: String) -> String {
        var stem = name[...]
        func dropEnding(_ endings: [String]) {
            guard let dot = stem.lastIndex(of: "."), dot > stem.startIndex,
                endings.isEmpty || endings.contains(stem[dot...].dropFirst().lowercased())
            else { return }
            stem = stem[..<dot]
        }
        dropEnding(packedEndings)
        dropEnding([])
        return String(stem)
    }

    /// Endings of what holds a file or several.
    static let packedEndings = ["gz", "zip", "xz", "zst", "bz2"]

    private static func isPacked(_ path: String) -> Bool {
        packedEndings.contains { path.lowercased().hasSuffix(".\($0)") }
    }

    /// What macOS and other systems leave in archives.
    private static func isClutter(_ path: String) -> Bool {
        path.hasPrefix("__MACOSX/") || path.split(separator: "/").last?.hasPrefix(".") == true
    }
}
