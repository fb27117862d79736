/// Where the bytes of a table come from, a piece after the other.
protocol ByteStream: AnyObject {
    /// Fills the start of a room that is not empty.
    ///
    /// - Returns: How many bytes there are; 0 at the end.
    func read(into room: UnsafeMutableRawBufferPointer) throws(FormatError) -> Int
}

/// Bytes that are in memory.
final class MemoryStream: ByteStream {
    private let bytes: [UInt8]
    private var position: Int

    /// Begins at a place in the bytes.
    init(_ bytes: [UInt8], from start: Int = 0) {
        self.bytes = bytes
        position = start
    }

    func read(into room: UnsafeMutableRawBufferPointer) -> Int {
        let part = bytes[position..<min(position + room.count, bytes.count)]
        room.copyBytes(from: part)
        position = part.endIndex
        return part.count
    }
}
