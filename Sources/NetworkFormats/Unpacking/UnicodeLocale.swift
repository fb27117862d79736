#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// A locale of UTF-8 for the thread that runs: in another, libarchive cannot tell the names of files
/// that are not ASCII.
enum UnicodeLocale {
    /// Runs something in it, and goes back to the locale before.
    static func during<Result>(_ work: () -> Result) -> Result {
        guard let locale = newLocale() else { return work() }
        let before = uselocale(locale)
        defer {
            uselocale(before)
            freelocale(locale)
        }
        return work()
    }

    /// A locale of UTF-8, to be freed; `nil` if the machine has none.
    private static func newLocale() -> locale_t? {
        // The first of a lazy map is made twice, and one of both would never be freed.
        for name in names {
            if let locale = newlocale(mask, name, nil) { return locale }
        }
        return nil
    }

    private static let names = ["C.UTF-8", "en_US.UTF-8", "UTF-8"]

    #if canImport(Darwin)
    private static let mask = LC_CTYPE_MASK
    #else
    private static let mask = CInt(1 << LC_CTYPE)
    #endif
}
