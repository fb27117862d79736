/// The bytes of a table as UTF-8, a block at a time, whatever they were before.
///
/// Whole lines are handed on, so that a line is never read in two encodings; only one that fills a
/// whole block is cut.
final class DecodedSource: ByteSource {
    /// What has been found so far; complete at the end of the bytes.
    private(set) var decoding: TextDecoding

    private let source: any ByteSource
    /// Bytes that were read and belong to a line whose end was not.
    private var rest: [UInt8] = []
    /// Text that was decoded, and how much of it was handed on.
    private var ready: [UInt8] = []
    private var position = 0
    private var isAtEnd = false

    /// Looks at the first bytes of a file, which must be among those that the source gives.
    init(_ source: any ByteSource, head: [UInt8], as forced: TextEncoding?) {
        self.source = source
        decoding = TextDecoding(ofHead: head, as: forced)
    }

    var packedCount: Int { source.packedCount }

    func read(into room: UnsafeMutableRawBufferPointer) throws(FormatError) -> Int {
        while true {
            if position < ready.count {
                let part = ready[position..<min(position + room.count, ready.count)]
                room.copyBytes(from: part)
                position = part.endIndex
                return part.count
            }
            guard !isAtEnd || !rest.isEmpty, !room.isEmpty else { return 0 }
            if rest.count >= room.count {
                // A smaller room than before; a line is cut, behind a whole character, rather than a
                // byte lost.
                let end =
                    isAtEnd
                    ? rest.count : rest.withUnsafeBytes { decoding.end(of: $0, isFull: true) }
                let part = end > 0 ? rest[..<end] : rest[...]
                ready = part.withUnsafeBytes { decoding.decoded($0) } ?? Array(part)
                position = 0
                rest = Array(rest[part.endIndex...])
                continue
            }
            let count = try fill(room)
            let isWhole = count == 0
            let filled = UnsafeMutableRawBufferPointer(rebasing: room[..<(rest.count + count)])
            if !rest.isEmpty { filled.copyBytes(from: rest) }
            isAtEnd = isAtEnd || isWhole
            let end =
                isAtEnd
                ? filled.count
                : decoding.end(
                    of: UnsafeRawBufferPointer(filled), isFull: filled.count == room.count)
            rest = Array(filled[end...])
            let part = UnsafeRawBufferPointer(rebasing: filled[..<end])
            if let text = decoding.decoded(part) {
                ready = text
                position = 0
            } else if end > 0 {
                return end
            }
        }
    }

    /// Reads into a room behind the bytes that are left over.
    private func fill(_ room: UnsafeMutableRawBufferPointer) throws(FormatError) -> Int {
        guard !isAtEnd else { return 0 }
        return try source.read(into: UnsafeMutableRawBufferPointer(rebasing: room[rest.count...]))
    }
}
