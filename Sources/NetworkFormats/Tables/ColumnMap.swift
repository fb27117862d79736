internal import ActorNetworks

/// What a column of a table means: an enumeration of integers, one for each meaning.
protocol ColumnMeaning: CaseIterable, Hashable, RawRepresentable<Int>, Sendable {
    /// The names that a header may use, in lower case with `_` between words; the first is ours.
    var spellings: [String] { get }
    /// What messages call it.
    var name: String { get }
    /// Whether a table without such a column cannot be read.
    var isNeeded: Bool { get }
    /// Names that leave no doubt of the meaning, so that two columns of such names are rivals.
    var strongNames: Set<String> { get }
    /// The meaning whose values are dates, by which a row is known among other text; `nil` for a
    /// table without dates.
    static var dateMeaning: Self? { get }
    /// Whether a user can say by an option which column has a meaning.
    static var mayBeNamed: Bool { get }
    /// What is made of its texts before they are asked for.
    var form: ColumnForm { get }
    /// Whether it is a number, a date or a word of a list, and neither a name nor any text.
    var isValue: Bool { get }
    /// What follows where a word stands for a missing value; completes "is read as missing".
    var consequence: String { get }
}

extension ColumnMeaning {
    var name: String { spellings[0] }
    var strongNames: Set<String> { [] }
    static var dateMeaning: Self? { nil }
    static var mayBeNamed: Bool { false }
    var form: ColumnForm { .text }
    var isValue: Bool { false }
    var consequence: String { "" }
}

/// Which column of a table has which meaning.
struct ColumnMap<Meaning: ColumnMeaning> {
    private var columns: [Int]

    /// The columns without a meaning of their own, by position.
    private(set) var further: [Int] = []

    /// Finds the columns of a table by their names, in any order; `nil` if a needed one is missing.
    init?(_ table: borrowing TableReader, into problems: inout Problems) {
        self.init(table, preferring: [:], into: &problems)
    }

    /// The same, with the columns of some meanings settled beforehand, with other names, and with
    /// meanings that may be absent although they are needed elsewhere.
    init?(
        _ table: borrowing TableReader, preferring settled: [Meaning: Int],
        named spellings: (Meaning) -> [String] = \.spellings, without absent: Set<Meaning> = [],
        tellsRivals: Bool = true, into problems: inout Problems
    ) {
        let names = table.header.map(Self.normalized)
        let squeezed = table.header.map(Self.squeezed)
        columns = [Int](repeating: -1, count: Meaning.allCases.count)
        var taken: [Int: Meaning] = [:]
        for (meaning, column) in settled {
            columns[meaning.rawValue] = column
            taken[column] = meaning
        }
        for meaning in Meaning.allCases where settled[meaning] == nil {
            var fitting = spellings(meaning).compactMap { names.firstIndex(of: $0) }
                .filter { taken[$0] == nil }
            if fitting.isEmpty {
                fitting = spellings(meaning).compactMap { name in
                    squeezed.firstIndex(of: name.filter { $0 != "_" })
                }.filter { taken[$0] == nil }
            }
            guard let column = fitting.first else { continue }
            columns[meaning.rawValue] = column
            taken[column] = meaning
            let known = Set(
                fitting
                    + spellings(meaning).flatMap { name in
                        names.indices.filter { names[$0] == name && taken[$0] == nil }
                    })
            for rival in known.sorted() where tellsRivals && rival != column {
                let isAlike =
                    names[rival] == names[column]
                    || meaning.strongNames.isSuperset(of: [names[rival], names[column]])
                problems.add(
                    isAlike ? .rivalColumns : .possibleRival, .warning, in: table.file
                ) {
                    .init(
                        line: table.headerLine, field: table.header[rival],
                        problem: "columns \(table.header[column].quoted) and "
                            + "\(table.header[rival].quoted) both mean \(meaning.name); the first "
                            + "was taken",
                        remedy: "rename the other if that is wrong")
                }
            }
        }
        further = names.indices.filter { taken[$0] == nil }
        guard reportMissing(in: table, named: spellings, without: absent, into: &problems) else {
            return nil
        }
    }

    /// The column of a meaning, or `nil`.
    subscript(meaning: Meaning) -> Int? {
        let column = columns[meaning.rawValue]
        return column < 0 ? nil : column
    }

    /// How the table's columns were understood, in their order.
    func understanding(of header: [String]) -> [ColumnUnderstanding] {
        header.enumerated().map { column, name in
            ColumnUnderstanding(
                column: name,
                meaning: Meaning.allCases.first { columns[$0.rawValue] == column }?.name)
        }
    }

    /// A header's name in the form of `ColumnMeaning.spellings`.
    static func normalized(_ name: String) -> String {
        var result = ""
        for character in name.lowercased() {
            if character.isLetter || character.isNumber {
                result.append(character)
            } else if !result.isEmpty, result.last != "_" {
                result.append("_")
            }
        }
        while result.last == "_" { result.removeLast() }
        return result
    }

    /// The same without anything between words: `eventdate` for `EventDate` and `event_date`.
    static func squeezed(_ name: String) -> String {
        normalized(name).filter { $0 != "_" }
    }

    private func reportMissing(
        in table: borrowing TableReader, named spellings: (Meaning) -> [String],
        without absent: Set<Meaning>, into problems: inout Problems
    ) -> Bool {
        var isComplete = true
        if Meaning.mayBeNamed, table.header.count == 1, let name = table.header.first,
            let delimiter = [";", ",", "\t", "|"].first(where: { name.contains($0) })
        {
            problems.add(.missingColumn, in: table.file) {
                .init(
                    line: table.headerLine,
                    problem: "each row stands in quotes as a whole, so there is one column, "
                        + name.quoted,
                    remedy:
                        "split it at \(delimiter == "\t" ? "tabs" : "\(delimiter)") with the program that "
                        + "made it, as by Text to Columns of a spreadsheet, and save it again")
            }
            return false
        }
        for meaning in Meaning.allCases
        where meaning.isNeeded && self[meaning] == nil && !absent.contains(meaning) {
            isComplete = false
            problems.add(.missingColumn, in: table.file) {
                let unused = further.map { table.header[$0] }
                let wanted = spellings(meaning)
                let nearest = wanted.first.flatMap { name in
                    name.nearest(among: unused).map {
                        "rename \($0.quoted) to \(name) if that is what it holds"
                    }
                }
                let names = wanted.prefix(5).joined(separator: ", ")
                let others = unused.prefix(8).map(\.quoted).joined(separator: ", ")
                return .init(
                    line: table.headerLine,
                    problem: "there is no column for \(meaning.name)"
                        + (nearest != nil || unused.isEmpty || !Meaning.mayBeNamed
                            ? "" : ", unless it is \(others)\(unused.count > 8 ? " …" : "")"),
                    remedy: nearest
                        ?? (unused.isEmpty || !Meaning.mayBeNamed
                            ? "add one, called one of \(names)"
                            : "say which by --map \"NAME=\(meaning.name)\", or add one, called one "
                                + "of \(names)"))
            }
        }
        return isComplete
    }
}

/// How a column of a table was understood.
public struct ColumnUnderstanding: Hashable, Sendable {
    /// The column's name as the header writes it.
    public let column: String
    /// What it was taken for, such as `source` or `date`; `nil` if its values are kept as they are.
    public let meaning: String?
}
