/// Bytes that come one block after another: those of a file, and those that come of unpacking it.
protocol ByteSource: AnyObject {
    /// Fills a buffer from its start, as far as bytes are at hand.
    ///
    /// - Returns: How many bytes came; 0 at the end alone.
    /// - Throws: `FormatError.unreadable`, `.unusable`.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FormatError) -> Int

    /// How many bytes of the file itself have been taken so far, packed as they are.
    var packedCount: Int { get }
}

extension ByteSource {
    /// Reads to the end, where about as many bytes are expected as are given.
    func readAll(expecting expected: Int = 0) throws(FormatError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(expected)
        var room = 1 << 16
        while true {
            let part = try readPart(atMost: room)
            if part.isEmpty { return bytes }
            bytes += part
            room = min(max(room, bytes.count), 1 << 24)
        }
    }

    /// Reads as many bytes as asked for, or all there are if they are fewer.
    func readHead(_ count: Int) throws(FormatError) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            let part = try readPart(atMost: count - bytes.count)
            if part.isEmpty { break }
            bytes += part
        }
        return bytes
    }

    /// Reads the next bytes; none at the end alone.
    func readBlock(_ room: Int) throws(FormatError) -> [UInt8] { try readPart(atMost: room) }

    private func readPart(atMost room: Int) throws(FormatError) -> [UInt8] {
        var failure: FormatError?
        let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            do throws(FormatError) {
                count = try read(into: UnsafeMutableRawBufferPointer(buffer))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return part
    }
}

/// Bytes that are in memory.
final class MemorySource: ByteSource {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var packedCount: Int { position }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, bytes.count - position)
        buffer.copyBytes(from: bytes[position..<position + count])
        position += count
        return count
    }
}

/// Bytes that were looked at already, and those that follow them.
final class ResumedSource: ByteSource {
    private let head: MemorySource
    private let rest: any ByteSource

    init(_ head: [UInt8], then rest: any ByteSource) {
        self.head = MemorySource(head)
        self.rest = rest
    }

    var packedCount: Int { rest.packedCount }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FormatError) -> Int {
        let count = head.read(into: buffer)
        return count > 0 || buffer.isEmpty ? count : try rest.read(into: buffer)
    }
}
