#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// A path from the root, in which no part is `.` or `..`.
///
/// Foundation, which has this as well, would make the command a quarter larger.
struct WholePath {
    private let parts: [String]

    /// The whole of a path. Where there are `..`, links are followed, as `..` leads to the folder above
    /// that which a link leads to; the path need not lead anywhere.
    init(_ path: String) {
        let given = Self.parts(of: path)
        if given.contains(".."), let real = Self.withoutLinks(path) {
            parts = Self.parts(of: real)
            return
        }
        var parts = path.hasPrefix("/") ? [] : Self.parts(of: Self.withoutLinks(".") ?? "/")
        for part in given {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        self.parts = parts
    }

    /// The name at its end; `/` for the root.
    var name: String { parts.last ?? "/" }

    /// The folder that it lies in.
    var folder: String { "/" + parts.dropLast().joined(separator: "/") }

    /// The path of what a path leads to, the same by whatever links; the whole path where that is
    /// nothing.
    static func followed(_ path: String) -> String {
        withoutLinks(path) ?? "/" + WholePath(path).parts.joined(separator: "/")
    }

    /// The path of what a path leads to; `nil` if that is nothing.
    static func withoutLinks(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    private static func parts(of path: String) -> [String] {
        path.split(separator: "/").filter { $0 != "." }.map(String.init)
    }
}
