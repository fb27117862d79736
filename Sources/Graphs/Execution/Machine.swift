#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// What the machine offers a computation.
enum Machine {
    /// How many processors are online.
    static let processorCount = max(1, Int(sysconf(CInt(_SC_NPROCESSORS_ONLN))))

    /// How many bytes a page of memory has.
    static let pageBytes = max(1, Int(sysconf(CInt(_SC_PAGESIZE))))

    /// How many bytes of memory the machine has.
    static let memoryBytes = max(0, Int(sysconf(CInt(_SC_PHYS_PAGES)))) * pageBytes
}
