#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The bytes of a file, of a pipe, or of standard input.
enum FileBytes {
    /// The path that stands for standard input.
    static let standardInput = "-"

    /// Reads a regular file as long as it was when it was opened, and a pipe to its end.
    ///
    /// - Throws: `FormatError.notFound`, `.unreadable`, `.notAFile`, `.unusable` for a regular file
    ///   that is shorter by then.
    static func read(_ path: String) throws(FormatError) -> [UInt8] {
        if path == standardInput { return try read(descriptor: 0, path: path) }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw errno == ENOENT || errno == ENOTDIR
                ? .notFound(path: path) : .unreadable(path: path, reason: reason(errno))
        }
        defer { close(descriptor) }
        return try read(descriptor: descriptor, path: path)
    }

    private static func read(
        descriptor: CInt, path: String
    ) throws(FormatError) -> [UInt8] {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw .unreadable(path: path, reason: reason(errno))
        }
        switch status.st_mode & S_IFMT {
        // Some files of the system have no size that is known beforehand.
        case S_IFREG where status.st_size > 0 && path != standardInput:
            return try bytes(of: descriptor, path: path, atMost: Int(status.st_size))
        case S_IFREG, S_IFIFO, S_IFSOCK: return try bytes(of: descriptor, path: path)
        case S_IFCHR where path == standardInput: return try bytes(of: descriptor, path: path)
        default: throw .notAFile(path: path)
        }
    }

    private static func bytes(
        of descriptor: CInt, path: String, atMost limit: Int = .max
    ) throws(FormatError) -> [UInt8] {
        var bytes: [UInt8] = []
        var room = min(limit, 1 << 20)
        if limit < .max { bytes.reserveCapacity(limit) }
        var failure: CInt = 0
        while bytes.count < limit {
            room = min(max(room, bytes.count), limit - bytes.count, 1 << 26)
            let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                let got = Self.read(descriptor, into: buffer)
                if got < 0 { failure = errno }
                count = max(got, 0)
            }
            guard failure == 0 else {
                throw .unreadable(path: path, reason: reason(failure))
            }
            if part.isEmpty {
                guard limit == .max else { throw shortened(path) }
                break
            }
            bytes += part
        }
        return bytes
    }

    private static func read(
        _ descriptor: CInt, into buffer: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        while true {
            #if canImport(Glibc)
            let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            #elseif canImport(Musl)
            let got = Musl.read(descriptor, buffer.baseAddress, buffer.count)
            #else
            let got = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
            #endif
            if got < 0, errno == EINTR { continue }
            return got
        }
    }

    /// What is thrown where a file ends before the size that it had when it was opened.
    static func shortened(_ path: String) -> FormatError {
        .unusable(
            place: path, problem: "it became shorter while it was read",
            remedy: "wait until nobody writes it, and read it again")
    }

    static func reason(_ code: CInt) -> String {
        switch code {
        case EACCES, EPERM: "permission denied"
        case ELOOP: "too many links"
        case EBADF: "it is closed"
        case EMFILE, ENFILE: "too many files are open"
        default: "error \(code) of the system"
        }
    }
}
