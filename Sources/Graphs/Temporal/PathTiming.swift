/// Which paths through contacts follow time.
public struct PathTiming: Sendable, Hashable {
    /// How the times of contacts that follow each other on a path must lie.
    public enum Order: String, Sendable, Hashable, CaseIterable {
        /// Each later than the one before.
        case strict

        /// None earlier than the one before.
        case nonStrict = "non-strict"
    }

    /// How the times of contacts that follow each other must lie.
    public var order: Order

    /// The most time from one contact of a path to the next; `nil` for any.
    public var longestWait: Int?

    /// States which paths follow time.
    ///
    /// - Parameters:
    ///   - order: How the times of contacts that follow each other must lie.
    ///   - longestWait: The most time from one contact to the next; `nil` for any. It is 1 or more,
    ///     or 0 where equal times are allowed. A path may then pass a vertex twice, which renews the
    ///     wait.
    public init(_ order: Order = .strict, longestWait: Int? = nil) {
        precondition(
            longestWait.map { $0 >= (order == .strict ? 1 : 0) } ?? true,
            "with so short a wait no contact can follow another")
        self.order = order
        self.longestWait = longestWait
    }

    var isStrict: Bool { order == .strict }

    /// The least time from one contact to the next.
    var shortestWait: Int { isStrict ? 1 : 0 }
}
