/// Why a case or a list of edges cannot be read.
public enum FormatError: Error, Sendable {
    /// There is no such file or folder.
    case notFound(path: String)
    /// The file cannot be read; the reason is the system's.
    case unreadable(path: String, reason: String)
    /// There is something of that name, but it is a folder or a device.
    case notAFile(path: String)
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
        case .notFound(let path):
            return "\(path): there is no such file or folder; check the name and where you are"
        case .unreadable(let path, let reason):
            return "\(path): cannot be read (\(reason)); check its permissions"
        case .notAFile(let path):
            return "\(path): is not a file; save the table as a file and name that"
        case .noEvents(let folder):
            return "\(folder): there is no events.csv; add one, or name the table of events itself"
        case .badData(let reading):
            return Self.first(of: reading.problems) ?? "the case has errors"
        case .badEdges(let problems):
            return Self.first(of: problems) ?? "the list of edges has errors"
        }
    }

    /// The first error, and how many more there are.
    private static func first(of problems: Problems) -> String? {
        guard let first = problems.kept.first(where: { $0.severity == .error }) else { return nil }
        let errors = problems.errorCount
        return first.description + (errors > 1 ? " (and \(errors - 1) more)" : "")
    }
}
