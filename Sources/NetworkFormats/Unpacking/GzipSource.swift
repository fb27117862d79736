internal import ActorNetworks
internal import CZlib

/// What a gzip holds: every stream of it, one after the other, each checked against its sums.
final class GzipSource: ByteSource {
    private let packed: any ByteSource
    private let bounds: UnpackingBounds
    private var stream = z_stream()
    private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 64)
    private var unpackedCount = 0
    private var isWithinStream = true

    init(_ packed: any ByteSource, place: String) throws(FormatError) {
        self.packed = packed
        bounds = UnpackingBounds(place: place)
        // 16 asks for the head and the sums of gzip.
        let result = inflateInit2_(
            &stream, 15 + 16, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
        guard result == Z_OK else { throw failure("memory does not suffice to unpack it") }
    }

    var packedCount: Int { packed.packedCount }

    deinit {
        inflateEnd(&stream)
        room.deallocate()
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FormatError) -> Int {
        stream.next_out = buffer.baseAddress?.assumingMemoryBound(to: Bytef.self)
        stream.avail_out = uInt(clamping: buffer.count)
        let wanted = Int(stream.avail_out)
        while stream.avail_out > 0 {
            if stream.avail_in == 0, try !refill() { break }
            if !isWithinStream, try !beginNext() { break }
            switch inflate(&stream, Z_NO_FLUSH) {
            case Z_OK: continue
            case Z_STREAM_END: isWithinStream = false
            case Z_DATA_ERROR:
                let message = stream.msg.map { String(cString: $0) } ?? "invalid data"
                throw failure(
                    message.contains(text: "check")
                        ? "it is damaged: its sum is not that of its content"
                        : "it is damaged: \(message)")
            case Z_BUF_ERROR where stream.avail_in == 0: continue
            default: throw failure("it is damaged")
            }
        }
        let count = wanted - Int(stream.avail_out)
        unpackedCount += count
        try bounds.check(unpacked: unpackedCount, from: packedCount)
        return count
    }

    /// Takes more packed bytes; `false` at their end.
    private func refill() throws(FormatError) -> Bool {
        let count = try packed.read(into: room)
        guard count > 0 else {
            if isWithinStream { throw failure("it is cut short") }
            return false
        }
        stream.next_in = room.baseAddress?.assumingMemoryBound(to: Bytef.self)
        stream.avail_in = uInt(count)
        return true
    }

    /// Goes on to the next stream; `false` where there are only zeros, with which some tapes end.
    private func beginNext() throws(FormatError) -> Bool {
        while stream.avail_in > 0, stream.next_in.pointee == 0 {
            stream.next_in += 1
            stream.avail_in -= 1
            if stream.avail_in == 0, try !refill() { return false }
        }
        guard stream.next_in.pointee == 0x1F else {
            throw failure("something that is no gzip follows its end")
        }
        inflateReset(&stream)
        isWithinStream = true
        return true
    }

    private func failure(_ problem: String) -> FormatError {
        .unusable(
            place: bounds.place, problem: problem,
            remedy: "fetch or make it again; gzip -t tests it")
    }
}
