/// Why a text is not JSON, or says something that JSON leaves open: where, what, and what to do.
public struct JSONError: Error, Hashable, Sendable {
    /// The line, counted from 1.
    public let line: Int
    /// The character (Unicode scalar) in the line, counted from 1.
    public let column: Int
    /// What is wrong.
    public let problem: String
    /// What to do about it.
    public let remedy: String
}

extension JSONError: CustomStringConvertible {
    /// Place, problem and remedy: `line 3, column 17: a comma stands before "]"; remove it`.
    public var description: String { "line \(line), column \(column): \(problem); \(remedy)" }
}
