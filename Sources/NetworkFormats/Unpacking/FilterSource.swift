internal import ActorNetworks

/// What a stream packed by xz, zstd or bzip2 holds.
final class FilterSource: ByteSource {
    private let library: ArchiveLibrary
    private let archive: ArchiveLibrary.Archive
    private let packed: BlockFeed
    private let bounds: UnpackingBounds
    private var unpackedCount = 0
    private let packing: Packing
    private var isOpen = false

    init(_ packed: any ByteSource, packing: Packing, place: String) throws(FormatError) {
        library = try ArchiveLibrary.needed(for: place)
        bounds = UnpackingBounds(place: place)
        self.packed = BlockFeed(packed)
        self.packing = packing
        guard let archive = library.new() else {
            throw .unusable(
                place: place, problem: "memory does not suffice to unpack it",
                remedy: "unpack it yourself")
        }
        self.archive = archive
        switch packing {
        case .xz: try check(library.supportXZ(archive))
        case .zstd: try check(library.supportZstd(archive))
        default: try check(library.supportBzip2(archive))
        }
        try check(library.supportRaw(archive))
    }

    deinit { _ = library.free(archive) }

    var packedCount: Int { packed.source.packedCount }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FormatError) -> Int {
        if !isOpen { try open() }
        guard !buffer.isEmpty else { return 0 }
        let count = library.readData(archive, buffer.baseAddress, buffer.count)
        guard count >= 0 else { throw failure() }
        if count == 0, packing == .bzip2 { try checkEnd() }
        unpackedCount += count
        try bounds.check(unpacked: unpackedCount, from: packedCount)
        return count
    }

    private func open() throws(FormatError) {
        isOpen = true
        // The feed lives as long as this object, which frees the archive before it goes.
        let feed = Unmanaged.passUnretained(packed).toOpaque()
        try check(library.openBlocks(archive, feed, nil, BlockFeed.next, nil))
        var entry: ArchiveLibrary.Entry?
        let result = library.nextEntry(archive, &entry)
        if result != ArchiveLibrary.end { try check(result) }
    }

    /// Throws where something other than zeros, with which some tapes end, follows the last stream of
    /// a bzip2: the library passes over it.
    private func checkEnd() throws(FormatError) {
        let taken = Int(library.packedCount(archive, -1))
        guard try packed.hasOnlyZeros(from: taken) else {
            throw .unusable(
                place: bounds.place, problem: "something that is no bzip2 follows its end",
                remedy: "fetch or make it again; bzip2 -t tests it")
        }
    }

    private func check(_ result: CInt) throws(FormatError) {
        guard result >= ArchiveLibrary.warning else { throw failure() }
    }

    private func failure() -> FormatError {
        if let failure = packed.failure { return failure }
        let text = library.errorText(archive).map { String(cString: $0) } ?? ""
        // xz makes no progress where it waits for bytes that do not come.
        let isCut = ["truncated", "no progress"].contains { text.lowercased().contains(text: $0) }
        return .unusable(
            place: bounds.place,
            problem: isCut
                ? "it is cut short" : "it is damaged" + (text.isEmpty ? "" : ": \(text)"),
            remedy: "fetch or make it again")
    }
}

/// Gives libarchive the blocks of a source, and keeps what went wrong with it.
private final class BlockFeed {
    let source: any ByteSource
    private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 64)
    private(set) var failure: FormatError?
    /// How many bytes there were so far, and how many of them are in the room.
    private var (count, last) = (0, 0)
    /// The last bytes before those in the room, for the library looks some bytes ahead.
    private var tail: [UInt8] = []
    private static let tailLength = 64

    init(_ source: any ByteSource) {
        self.source = source
    }

    deinit { room.deallocate() }

    static let next: ArchiveLibrary.ReadBlock = { _, feed, block in
        guard let feed else { return -1 }
        let this = Unmanaged<BlockFeed>.fromOpaque(feed).takeUnretainedValue()
        block?.pointee = UnsafeRawPointer(this.room.baseAddress)
        return this.fill()
    }

    private func fill() -> Int {
        let before = Array(room[..<last].suffix(Self.tailLength))
        do throws(FormatError) {
            let more = try source.read(into: room)
            if more > 0 {
                (tail, last) = (before, more)
                count += more
            }
            return more
        } catch {
            failure = error
            return -1
        }
    }

    /// Whether nothing but zeros follows, up to the end of the source, from a byte on that was given
    /// last or a few before that.
    func hasOnlyZeros(from start: Int) throws(FormatError) -> Bool {
        guard (tail + room[..<last]).suffix(count - start).allSatisfy({ $0 == 0 }) else {
            return false
        }
        while fill() > 0 {
            guard room[..<last].allSatisfy({ $0 == 0 }) else { return false }
        }
        if let failure { throw failure }
        return true
    }
}
