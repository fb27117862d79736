/// A stream without what it was packed in, up to an archive of several files.
struct UnpackedLayer {
    /// What messages call it.
    let place: String
    /// What is left: plain bytes or a zip.
    private(set) var packing = Packing.plain
    /// The first bytes.
    private(set) var head: [UInt8] = []
    /// The bytes, those of the head included.
    private(set) var source: any ByteSource

    private var depth: Int
    /// The regular file that these are the bytes of, if they are not packed in it.
    private var path: String?

    /// Takes off everything up to plain bytes or a zip.
    ///
    /// - Throws: `FormatError.unusable` for what is damaged, unknown or packed too often.
    init(
        _ source: any ByteSource, place: String, depth: Int = 0, path: String? = nil
    ) throws(FormatError) {
        self.source = source
        self.place = place
        self.depth = depth
        self.path = path
        while true {
            head = try self.source.readHead(Packing.headSize)
            packing = Packing(head)
            self.source = ResumedSource(head, then: self.source)
            switch packing {
            case .plain: return
            case .other(let name, let remedy):
                throw .unusable(place: place, problem: "it \(name)", remedy: remedy)
            case .zip:
                try deepen()
                return
            case .gzip:
                try deepen()
                self.source = try GzipSource(self.source, place: place)
            case .xz, .zstd, .bzip2:
                try deepen()
                self.source = try FilterSource(self.source, packing: packing, place: place)
            }
            self.path = nil
        }
    }

    /// The regular file that these are the bytes of, if nothing is packed in it.
    var plainPath: String? { packing == .plain ? path : nil }

    /// The archive that is left.
    func archive() throws(FormatError) -> ZipArchive {
        if head.starts(with: Array("PK\u{05}\u{06}".utf8)) { return ZipArchive(emptyAt: place) }
        if let path, let size = try FileSource(path).size {
            return try ZipArchive(.file(path: path), place: place, packedSize: size)
        }
        let bytes = try source.readAll()
        return try ZipArchive(.memory(bytes), place: place, packedSize: source.packedCount)
    }

    /// A file of the archive that is left.
    func opened(
        _ entry: ZipArchive.Entry, of archive: ZipArchive
    ) throws(FormatError) -> UnpackedLayer {
        try UnpackedLayer(
            archive.open(entry), place: "\(place)/\(entry.path)", depth: depth)
    }

    private mutating func deepen() throws(FormatError) {
        depth += 1
        guard depth > UnpackingBounds.greatestDepth else { return }
        throw .unusable(
            place: place, problem: "it is packed more than \(UnpackingBounds.greatestDepth) times",
            remedy: "unpack it yourself and name what comes of it")
    }
}
