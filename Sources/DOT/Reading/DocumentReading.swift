/// What a DOT file holds.
public struct DocumentReading: Sendable {
    /// The graphs, in the order of the file; at least one.
    public internal(set) var documents: [Document] = []
    /// What is doubtful in the file, the first hundred of it, in the order of the file.
    public private(set) var warnings: [SourceProblem] = []
    /// How many warnings there are, kept or not.
    public private(set) var warningCount = 0

    /// How many warnings are kept.
    static let keptWarnings = 100

    mutating func add(_ list: WarningList) {
        warnings += list.kept.prefix(Self.keptWarnings - warnings.count)
        warningCount += list.count
    }
}

/// Something wrong or doubtful in a DOT file: where, what, and what to do about it.
public struct SourceProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// The line, counted from 1.
    public var line: Int
    /// The character (Unicode scalar) in the line, counted from 1.
    public var column: Int
    /// What is wrong.
    public var message: String
    /// What to do about it.
    public var remedy: String

    /// The place, the problem and the remedy: `3:14: "--" stands in a digraph; write "->"`.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    public var description: String { "\(line):\(column): \(message); \(remedy)" }
}

/// Warnings, of which the first are kept and all are counted.
struct WarningList {
    private(set) var kept: [SourceProblem] = []
    private(set) var count = 0

    var isFull: Bool { kept.count >= DocumentReading.keptWarnings }

    /// Counts a warning, and keeps it if it is given.
    mutating func add(_ problem: SourceProblem?) {
        if let problem { kept.append(problem) }
        count += 1
    }
}

/// Tells lines and columns of places that come one after the other.
struct LineCounter {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var line = 1
    private var lineStart = 0
    private var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The line of a place that comes after all that were asked for.
    mutating func line(at place: Int) -> Int {
        while position < min(place, bytes.count) {
            if bytes[position] == UInt8(ascii: "\n") {
                line += 1
                lineStart = position + 1
            }
            position += 1
        }
        return line
    }

    /// The problem at a place, quickest told in the order of the file.
    mutating func problem(at place: Int, _ message: String, _ remedy: String) -> SourceProblem {
        if place < position { (line, lineStart, position) = (1, 0, 0) }
        while position < min(place, bytes.count) {
            if bytes[position] == UInt8(ascii: "\n") {
                line += 1
                lineStart = position + 1
            }
            position += 1
        }
        let column = bytes[lineStart..<position].count { $0 & 0xC0 != 0x80 } + 1
        return SourceProblem(line: line, column: column, message: message, remedy: remedy)
    }
}
