#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The bytes of a file or a pipe, read when they are asked for.
final class FileSource: ByteSource {
    private let path: String
    private let descriptor: CInt

    /// How many bytes the file has; `nil` for a pipe and for standard input.
    let size: Int?

    private(set) var packedCount = 0

    /// Opens a file.
    ///
    /// - Throws: `FormatError.notFound`, `.unreadable`, `.notAFile`.
    init(_ path: String) throws(FormatError) {
        self.path = path
        let isInput = path == FileBytes.standardInput
        descriptor = isInput ? dup(0) : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw errno == ENOENT || errno == ENOTDIR
                ? .notFound(path: path)
                : .unreadable(path: path, reason: FileBytes.reason(errno))
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            size = nil
            throw .unreadable(path: path, reason: FileBytes.reason(errno))
        }
        switch status.st_mode & S_IFMT {
        // A file as standard input cannot be had twice from its beginning, no more than a pipe.
        case S_IFREG where isInput: size = nil
        // Some files of the system have no size that is known beforehand.
        case S_IFREG: size = status.st_size > 0 ? Int(status.st_size) : nil
        case S_IFIFO, S_IFSOCK: size = nil
        case S_IFCHR where isInput: size = nil
        default:
            size = nil
            throw .notAFile(path: path)
        }
    }

    deinit { close(descriptor) }

    /// The last bytes of a regular file, at most so many; none of what cannot be read there.
    ///
    /// - Throws: `FormatError.unreadable`, `.unusable`.
    func tail(_ count: Int) throws(FormatError) -> [UInt8] {
        guard let size else { return [] }
        let start = max(size - count, 0)
        guard lseek(descriptor, off_t(start), SEEK_SET) >= 0 else { return [] }
        packedCount = start
        return try readAll()
    }

    /// Fills a buffer as far as the file goes.
    ///
    /// - Throws: `FormatError.unreadable`, and `.unusable` for a regular file that ends before the
    ///   size that it had when it was opened.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FormatError) -> Int {
        while true {
            #if canImport(Glibc)
            let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            #elseif canImport(Musl)
            let got = Musl.read(descriptor, buffer.baseAddress, buffer.count)
            #else
            let got = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
            #endif
            if got >= 0 {
                packedCount += got
                if got == 0, !buffer.isEmpty, let size, packedCount < size {
                    throw FileBytes.shortened(path)
                }
                return got
            }
            guard errno == EINTR else {
                throw .unreadable(path: path, reason: FileBytes.reason(errno))
            }
        }
    }
}
