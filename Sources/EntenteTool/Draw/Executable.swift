#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// The program that runs.
enum Executable {
    /// Its path, which helpers are started from; what it was called by where the system does not say.
    static let path: String = {
        var path = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        #if canImport(Darwin)
        var size = UInt32(path.count)
        let isKnown = _NSGetExecutablePath(&path, &size) == 0
        #else
        let isKnown = readlink("/proc/self/exe", &path, path.count - 1) > 0
        #endif
        guard isKnown else { return CommandLine.arguments[0] }
        return path.withUnsafeBufferPointer { path in
            path.baseAddress.map { String(cString: $0) } ?? CommandLine.arguments[0]
        }
    }()
}
