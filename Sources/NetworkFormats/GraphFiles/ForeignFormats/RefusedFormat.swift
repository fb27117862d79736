/// A format that is known and not read: a file in it is refused by its name.
public struct RefusedFormat: Hashable, Sendable {
    /// What a file is, after "it is": `a graph in graph6`.
    public let name: String
    /// How the file becomes one that is read.
    public let remedy: String

    /// Every format that is refused by name, in the order in which they are tried.
    public static let all = ForeignFormat.all.map {
        RefusedFormat(name: $0.name, remedy: $0.remedy)
    }
}
