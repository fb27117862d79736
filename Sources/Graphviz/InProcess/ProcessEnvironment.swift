#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif

/// What the library reads of the process without being asked to: its locale and environment.
enum ProcessEnvironment {
    /// Runs a body in which numbers have a decimal point, whatever the locale of the process.
    static func withNeutralLocale<Value, Failure: Error>(
        _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        guard let neutral = newlocale(LC_NUMERIC_MASK, "C", nil) else { return try body() }
        let usual = uselocale(neutral)
        defer {
            uselocale(usual)
            freelocale(neutral)
        }
        return try body()
    }

    /// Runs a body in which the environment names no folder of plugins.
    ///
    /// Whoever can set `GVBINDIR` could otherwise have the library load code of theirs.
    static func withoutPluginFolder<Value>(_ body: () -> Value) -> Value {
        guard let folder = getenv("GVBINDIR") else { return body() }
        let saved = String(cString: folder)
        unsetenv("GVBINDIR")
        defer { setenv("GVBINDIR", saved, 1) }
        return body()
    }
}
