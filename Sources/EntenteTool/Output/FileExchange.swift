#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// Files that take the names of others, all of them or none.
enum FileExchange {
    /// Gives each new file its name. What had the name before is kept until the last has its own.
    ///
    /// - Parameters:
    ///   - files: The new files and their names.
    ///   - removing: Files that are to be gone, if they are there.
    /// - Returns: The name that could not be given, and why; then everything is as it was before, but
    ///   for the new files that lost their other names.
    static func exchange(
        _ files: [(temporary: String, path: String)], removing: [String] = []
    ) -> (path: String, error: SystemError)? {
        var done: [(path: String, kept: String?)] = []
        for file in files {
            let kept: String?
            do throws(SystemError) {
                kept = try keep(file.path, as: file.temporary + ".old")
                done.append((file.path, kept))
                guard rename(file.temporary, file.path) == 0 else {
                    throw SystemError(code: errno)
                }
            } catch {
                for place in done.reversed() { restore(place.path, from: place.kept) }
                return (file.path, error)
            }
        }
        for path in removing {
            do throws(SystemError) {
                done.append((path, try keep(path, as: "\(path).\(getpid()).old")))
                unlink(path)
            } catch {
                for place in done.reversed() { restore(place.path, from: place.kept) }
                return (path, error)
            }
        }
        for case let (_, kept?) in done { unlink(kept) }
        return nil
    }

    /// Gives a file a second name; `nil` if there is no file.
    private static func keep(_ path: String, as name: String) throws(SystemError) -> String? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        // Not every file system knows files of two names.
        guard link(path, name) == 0 || rename(path, name) == 0 else {
            throw SystemError(code: errno)
        }
        return name
    }

    private static func restore(_ path: String, from kept: String?) {
        guard let kept else {
            unlink(path)
            return
        }
        // Two names of one file stay two when one is renamed to the other.
        rename(kept, path)
        unlink(kept)
    }
}
