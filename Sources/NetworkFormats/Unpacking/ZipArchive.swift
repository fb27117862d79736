internal import ActorNetworks

/// The files in a zip, in the order of the archive.
struct ZipArchive: Sendable {
    /// Where the archive lies.
    enum Storage: Sendable {
        /// A file that can be read at any place.
        case file(path: String)
        /// Bytes that were unpacked, or that came through a pipe.
        case memory([UInt8])
    }

    /// A file in the archive.
    struct Entry: Sendable {
        /// Its path in the archive, with `/` between folders.
        let path: String
        /// Its place among the entries, from 0.
        let number: Int
        /// How many bytes it has, as far as the archive tells.
        let size: Int
        /// Whether a password is needed.
        let isEncrypted: Bool
    }

    /// The name of the archive, for messages.
    let place: String
    /// The files; folders are none.
    let entries: [Entry]

    private let storage: Storage
    /// How many bytes the file has in which all this is packed.
    private let packedSize: Int

    /// Lists an archive.
    ///
    /// - Throws: `FormatError.unusable` for a damaged one, one with too many entries, and one
    ///   that would unpack to far more than its size.
    init(_ storage: Storage, place: String, packedSize: Int) throws(FormatError) {
        self.storage = storage
        self.packedSize = packedSize
        self.place = place
        let cursor = try ZipCursor(storage, place: place, packedSize: packedSize)
        var entries: [Entry] = []
        var unpackedSize = 0
        while let (path, size, isEncrypted) = try cursor.next() {
            guard cursor.entryCount <= UnpackingBounds.mostEntries else {
                throw .unusable(
                    place: place,
                    problem: "it holds more than \(UnpackingBounds.mostEntries) files",
                    remedy: "unpack it yourself and name the folder")
            }
            guard let path else { continue }
            unpackedSize += max(size, 0)
            entries.append(
                Entry(
                    path: path, number: cursor.entryCount - 1, size: size,
                    isEncrypted: isEncrypted))
        }
        try UnpackingBounds(place: place).check(unpacked: unpackedSize, from: packedSize)
        self.entries = entries
        guard try !ZipEnd(of: storage).isFollowed else {
            throw .unusable(
                place: place, problem: "something that is no zip follows its end",
                remedy: "fetch or make it again; unzip -t tests it")
        }
    }

    /// An archive without any file, which libarchive does not know.
    init(emptyAt place: String) {
        self.place = place
        entries = []
        storage = .memory([])
        packedSize = 0
    }

    /// The bytes of a file of the archive.
    ///
    /// - Throws: `FormatError.unusable`.
    func open(_ entry: Entry) throws(FormatError) -> any ByteSource {
        guard !entry.isEncrypted else {
            throw .unusable(
                place: "\(place)/\(entry.path)", problem: "it is locked by a password",
                remedy: "unpack it yourself with the password")
        }
        let cursor = try ZipCursor(storage, place: place, packedSize: packedSize)
        while cursor.entryCount <= entry.number {
            guard try cursor.next() != nil else { break }
        }
        cursor.place = "\(place)/\(entry.path)"
        return cursor
    }
}

/// Goes through the entries of a zip, and reads the one at which it stands.
final class ZipCursor: ByteSource {
    /// What messages call it: the archive, or the entry that is read.
    var place: String
    /// How many entries have been gone to, folders included.
    private(set) var entryCount = 0

    /// The size of the file; a zip is read from its end.
    let packedCount: Int

    private var unpackedCount = 0
    private let library: ArchiveLibrary
    private let archive: ArchiveLibrary.Archive
    private let bytes: UnsafeMutableRawBufferPointer?

    init(_ storage: ZipArchive.Storage, place: String, packedSize: Int) throws(FormatError) {
        library = try ArchiveLibrary.needed(for: place)
        packedCount = packedSize
        self.place = place
        guard let archive = library.new() else {
            throw .unusable(
                place: place, problem: "memory does not suffice to unpack it",
                remedy: "unpack it yourself")
        }
        self.archive = archive
        _ = library.supportZip(archive)
        let result: CInt
        switch storage {
        case .file(let path):
            bytes = nil
            result = library.openFile(archive, path, 1 << 16)
        case .memory(let content):
            let copy = UnsafeMutableRawBufferPointer.allocate(
                byteCount: content.count, alignment: 16)
            copy.copyBytes(from: content)
            bytes = copy
            result = library.openMemory(archive, copy.baseAddress, copy.count)
        }
        guard result >= ArchiveLibrary.warning else { throw failure() }
    }

    deinit {
        _ = library.free(archive)
        bytes?.deallocate()
    }

    /// Goes to the next entry; `nil` at the end. The path is `nil` for what is no file.
    func next() throws(FormatError) -> (path: String?, size: Int, isEncrypted: Bool)? {
        var entry: ArchiveLibrary.Entry?
        var name: String?
        let result = UnicodeLocale.during {
            let result = library.nextEntry(archive, &entry)
            if result >= ArchiveLibrary.warning, result != ArchiveLibrary.end {
                name = (library.pathUTF8(entry) ?? library.path(entry)).map { String(cString: $0) }
            }
            return result
        }
        if result == ArchiveLibrary.end { return nil }
        guard result >= ArchiveLibrary.warning else { throw failure() }
        entryCount += 1
        let path = name ?? "file \(entryCount)"
        let isFile = library.fileType(entry) & 0o170000 == 0o100000
        return (
            isFile && !path.hasSuffix("/") ? path : nil, Int(clamping: library.size(entry)),
            library.isEncrypted(entry) != 0
        )
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FormatError) -> Int {
        guard !buffer.isEmpty else { return 0 }
        let count = library.readData(archive, buffer.baseAddress, buffer.count)
        guard count >= 0 else { throw failure() }
        unpackedCount += count
        try UnpackingBounds(place: place).check(unpacked: unpackedCount, from: packedCount)
        return count
    }

    private func failure() -> FormatError {
        let text = library.errorText(archive).map { String(cString: $0) } ?? ""
        return .unusable(
            place: place,
            problem: text.lowercased().contains(text: "truncated")
                ? "it is cut short" : "it is damaged" + (text.isEmpty ? "" : ": \(text)"),
            remedy: "fetch or make it again; unzip -t tests it")
    }
}
