#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The bytes of a large table, a block at a time, so that a block is still at hand when it is parsed.
struct ByteBlocks: ~Copyable {
    /// As much as the nearer memory of a processor holds.
    private static let blockSize = 1 << 18

    /// How many bytes there are in all.
    let size: Int

    /// Whether nothing follows the block in hand.
    private(set) var isLast: Bool

    /// The block in hand.
    private(set) var block: UnsafeRawBufferPointer

    /// The open file and the room for its blocks; `nil` where all bytes were there already.
    private let file: (descriptor: CInt, room: UnsafeMutableRawBufferPointer)?

    /// Takes bytes that are in memory as one block; they must outlive it.
    init(_ bytes: UnsafeRawBufferPointer) {
        size = bytes.count
        block = bytes
        isLast = true
        file = nil
    }

    /// Opens a regular file, before its first block; `nil` for anything else.
    init?(file path: String) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            return nil
        }
        size = Int(status.st_size)
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.blockSize, alignment: 64)
        block = UnsafeRawBufferPointer(rebasing: room[..<0])
        isLast = false
        file = (descriptor, room)
    }

    deinit {
        if let file {
            close(file.descriptor)
            file.room.deallocate()
        }
    }

    /// Takes the next block, which begins with what was not read of the one in hand.
    ///
    /// - Returns: `false` where the file cannot be read, or what is unread fills the whole room.
    mutating func advance(past position: Int) -> Bool {
        guard let file, !isLast else { return false }
        let unread = UnsafeRawBufferPointer(rebasing: block[position...])
        guard unread.count < file.room.count else { return false }
        if let start = file.room.baseAddress, let rest = unread.baseAddress {
            start.copyMemory(from: rest, byteCount: unread.count)
        }
        var count = unread.count
        while count < file.room.count {
            let got = read(
                file.descriptor, file.room.baseAddress.map { $0 + count }, file.room.count - count)
            if got < 0, errno == EINTR { continue }
            if got < 0 { return false }
            if got == 0 {
                isLast = true
                break
            }
            count += got
        }
        block = UnsafeRawBufferPointer(rebasing: file.room[..<count])
        return true
    }
}
