/// What a file cannot hold of the graph that is written to it, counted by sort.
public struct GraphLosses: Sendable {
    private var sorts: [(what: String, count: Int, fate: String?)] = []

    /// Nothing so far.
    public init() {}

    /// Whether the file holds everything.
    public var isEmpty: Bool { sorts.isEmpty }

    private var remarks: [String] = []

    /// Says something else of how the file holds the graph, in a sentence.
    public mutating func say(_ sentence: String) { remarks.append(sentence) }

    /// Counts something that the file cannot hold, by a plural such as `dates of edges`.
    ///
    /// - Parameters:
    ///   - what: What it is.
    ///   - times: How often it is there.
    ///   - fate: What becomes of it, as in `written with _`; left out where that is `nil`.
    public mutating func count(_ what: String, times: Int = 1, fate: String? = nil) {
        guard times > 0 else { return }
        if let index = sorts.firstIndex(where: { $0.what == what }) {
            sorts[index].count += times
        } else {
            sorts.append((what, times, fate))
        }
    }

    /// One sentence a sort, in the order in which they were met: `the file cannot hold dates of
    /// edges: 12 are left out`.
    public var sentences: [String] {
        sorts.map { sort in
            "the file cannot hold \(sort.what): \(sort.count) "
                + "\(sort.count == 1 ? "is" : "are") \(sort.fate ?? "left out")"
        } + remarks
    }
}
