internal import Graphs
internal import NetworkReports

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// What a command needs of the machine; without it, libraries would end the program with no word.
enum MachineLimits {
    /// What is missing for any command, with the remedy; `nil` if nothing is.
    static var refusal: String? {
        if let count = limit(of: files), count < leastFiles {
            return "only \(Int(count).of("file")) may be open at a time; allow at least "
                + "\(leastFiles) (ulimit -n \(leastFiles))"
        }
        if let bytes = limit(of: memory), bytes < leastBytes {
            return "only \(bytes >> 20) MiB of memory may be used; allow at least "
                + "\(leastBytes >> 20) MiB (ulimit -v \(leastBytes >> 10))"
        }
        return nil
    }

    /// Throws if no thread can be started, without which text cannot be measured.
    static func requireForDrawing() throws(ToolError) {
        if Execution.startableThreads < 2 {
            throw ToolError(
                .graphvizFailed,
                "no thread can be started, and drawing needs one; allow more processes (ulimit -u)")
        }
    }

    #if canImport(Darwin)
    private static let files = RLIMIT_NOFILE
    private static let memory = RLIMIT_AS
    #else
    private static let files = Int32(RLIMIT_NOFILE.rawValue)
    private static let memory = Int32(RLIMIT_AS.rawValue)
    #endif

    private static let leastFiles: UInt64 = 16
    private static let leastBytes: UInt64 = 320 << 20

    /// The limit of a resource, or `nil` if there is none.
    private static func limit(of resource: Int32) -> UInt64? {
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return nil }
        let value = UInt64(limit.rlim_cur)
        // No limit is the greatest number, which systems write with 63 bits or with 64.
        return value >= UInt64(Int64.max) ? nil : value
    }
}
