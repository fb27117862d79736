/// A table that is too large to be held: its first bytes, and the rest as it is asked for.
struct TableStream {
    /// From this size on, a table is read as a stream.
    static let leastSize = 1 << 23

    /// What messages call it.
    let name: String
    /// The first bytes, as UTF-8.
    let head: [UInt8]
    /// The bytes after those.
    let rest: DecodedSource
    /// How many bytes there are in all, if that is known.
    let size: Int?
    /// The regular file that the bytes are those of, if nothing is packed in it.
    let path: String?

    /// As much as the delimiter and the dialect are found by, and a graph file is known from.
    fileprivate static let headSize = 1 << 20
}

extension TableSource {
    /// Begins to read a large table; `nil` for one that may as well be read in one go.
    ///
    /// - Throws: `FormatError.notFound`, `.unreadable`, `.notAFile`, `.unusable`.
    func stream(_ choices: ReadingChoices) throws(FormatError) -> TableStream? {
        guard let path = filePath else { return nil }
        let file = try FileSource(path)
        guard let size = file.size, size >= TableStream.leastSize else { return nil }
        let layer = try open()
        guard layer.packing == .plain else { return nil }
        let rest = DecodedSource(layer.source, head: layer.head, as: choices.encoding)
        let head = try rest.readHead(TableStream.headSize)
        guard !tellsEncoding(head) else { return nil }
        let isPlain = layer.plainPath != nil
        return TableStream(
            name: name, head: head, rest: rest, size: isPlain ? size : nil,
            path: isPlain ? path : nil)
    }
}
