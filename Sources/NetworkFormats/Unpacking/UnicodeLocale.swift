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
        guard let locale = first({ newlocale(mask, $0, nil) }) else { return work() }
        let before = uselocale(locale)
        defer {
            uselocale(before)
            freelocale(locale)
        }
        return work()
    }

    /// What is made of the first name of which something can be made; nothing is made twice, as the
    /// first of a lazy map would be, for each locale has to be freed.
    static func first<Made>(_ make: (String) -> Made?) -> Made? {
        for name in names {
            if let made = make(name) { return made }
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
