/// Why a case or a list of edges cannot be read.
public enum FormatError: Error, Sendable {
    /// There is no such file or folder.
    case notFound(path: String)
    /// The file cannot be read; the reason is the system's.
    case unreadable(path: String, reason: String)
    /// There is something of that name, but it is a folder or a device.
    case notAFile(path: String)
    /// The file is no table, or what it is packed in is damaged or locked.
    case unusable(place: String, problem: String, remedy: String)
    /// The folder holds no table of events.
    case noEvents(folder: String)
    /// The files have errors; all are in the reading.
    case badData(CaseReading)
    /// The list of edges has errors.
    case badEdges(Problems)
}

extension FormatError: CustomStringConvertible {
    /// Place, problem and remedy.
    public var description: String {
        switch self {
        case .notFound(let path), .unreadable(let path, _), .notAFile(let path):
            path + ": \(problem); \(remedy)"
        case .unusable(let place, _, _): place + ": \(problem); \(remedy)"
        case .noEvents(let folder): folder + ": \(problem); \(remedy)"
        case .badData, .badEdges: problem
        }
    }

    /// The file or folder, if it is one.
    var place: String? {
        switch self {
        case .notFound(let place), .unreadable(let place, _), .notAFile(let place),
            .unusable(let place, _, _), .noEvents(let place):
            place
        case .badData, .badEdges: nil
        }
    }

    /// What is wrong.
    var problem: String {
        switch self {
        case .notFound: "there is no such file or folder"
        case .unreadable(_, let reason): "cannot be read (\(reason))"
        case .notAFile: "is not a file"
        case .unusable(_, let problem, _): problem
        case .noEvents: "there is no table of events and no graph file"
        case .badData(let reading): Self.first(of: reading.problems) ?? "the case has errors"
        case .badEdges(let problems): Self.first(of: problems) ?? "the list of edges has errors"
        }
    }

    /// What to do about it.
    var remedy: String {
        switch self {
        case .notFound: "check the name and where you are"
        case .unreadable: "check its permissions"
        case .notAFile: "save the table as a file and name that"
        case .unusable(_, _, let remedy): remedy
        case .noEvents: "add events.csv, or name the file itself"
        case .badData, .badEdges: "correct the files"
        }
    }

    /// The first error, and how many more there are.
    private static func first(of problems: Problems) -> String? {
        guard let first = problems.kept.first(where: { $0.severity == .error }) else { return nil }
        let errors = problems.errorCount
        return first.description + (errors > 1 ? " (and \(errors - 1) more)" : "")
    }
}
