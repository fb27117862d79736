internal import Graphs

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The bytes of a large file at once.
enum FileBytes {
    /// Reads a regular file; `nil` for anything else, and where reading fails.
    static func ofRegularFile(at path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let size = Int(status.st_size)
        var isWhole = false
        let bytes = [UInt8](count: size) { bytes in
            var position = 0
            while position < size {
                let count = read(file, bytes.baseAddress.map { $0 + position }, size - position)
                if count < 0, errno == EINTR { continue }
                if count <= 0 { return }
                position += count
            }
            isWhole = true
        }
        return isWhole ? bytes : nil
    }
}
