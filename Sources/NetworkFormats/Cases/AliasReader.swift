public import ActorNetworks

/// Reads a table of names that mean other actors: `alias`, `actor` and, if a name does so for a
/// time, `from` and `to`, both included. Rows without an actor say nothing, so that a list of
/// proposals can be read of which some were struck out.
///
/// | column | also called | holds |
/// | --- | --- | --- |
/// | `alias` | `name`, `id` | the name, as events have it |
/// | `actor` | `same_as`, `alias_of` | the id or name of the actor whom it means |
/// | `from`, `to` | `start`, `end` | the first and the last day, month or year; empty if open |
public struct AliasReader: Sendable {
    /// A reader of aliases.
    public init() {}

    /// Reads the aliases in a file.
    ///
    /// - Throws: `FormatError.notFound`, `.unreadable`, `.notAFile`, `.unusable`. Problems inside
    ///   the file are in the reading and do not throw.
    public func read(_ path: String) throws(FormatError) -> AliasReading {
        let input = CaseFiles.Input.file(path: path, name: CaseFiles.lastComponent(of: path))
        return read(try input.load())
    }

    /// Reads the aliases in a table that is already in memory.
    public func read(_ table: CaseFiles.Table) -> AliasReading {
        var assembly = CaseAssembly(title: table.name, errorLimit: Problems.keptOfEachSort)
        let aliases = assembly.aliases(in: table)
        return AliasReading(aliases: aliases, problems: assembly.problems)
    }
}

/// What came of reading aliases.
public struct AliasReading: Sendable {
    /// The aliases of sound rows.
    public let aliases: ActorAliases
    /// All errors and warnings.
    public let problems: Problems
}

/// What a column of a table of aliases means.
enum AliasColumn: Int, ColumnMeaning {
    case alias, actor, from, to

    var spellings: [String] {
        switch self {
        case .alias: ["alias", "name", "id"]
        case .actor: ["actor", "same_as", "alias_of"]
        case .from: ["from", "start", "start_date"]
        case .to: ["to", "until", "end", "end_date"]
        }
    }

    var isNeeded: Bool { self == .alias || self == .actor }
}

extension CaseAssembly {
    /// Reads a table of aliases; others that are known already stay.
    mutating func aliases(
        in file: CaseFiles.Table, besides others: ActorAliases = ActorAliases()
    ) -> ActorAliases {
        var aliases = others
        guard var rows: TableValues<AliasColumn> = open(file) else { return aliases }
        while rows.next(into: &problems) {
            guard let actor = rows.text(.actor) else { continue }
            let alias = rows.neededText(.alias, into: &problems)
            let from = rows.date(.from, into: &problems)
            let to = rows.date(.to, into: &problems)
            if let from, let to, to.last < from.first {
                rows.fail(
                    .endsBeforeStart, .to, into: &problems,
                    "the alias ends on \(to.last), before it starts on \(from.first)"
                ) {
                    "exchange the two, or correct one"
                }
            }
            guard problems.rowError == nil, let alias else { continue }
            do throws(CaseError) {
                try aliases.add(
                    alias, for: actor,
                    during: Window(from: from?.first, before: to?.last.advanced(by: 1)))
            } catch {
                rows.fail(.overlappingAliases, .alias, into: &problems, "\(error)".firstPart) {
                    "\(error)".secondPart
                }
            }
        }
        return aliases
    }
}

extension String {
    /// What stands before the semicolon of a message.
    fileprivate var firstPart: String { String(prefix { $0 != ";" }) }

    /// What stands after it.
    fileprivate var secondPart: String {
        String(drop { $0 != ";" }.dropFirst(2))
    }
}
