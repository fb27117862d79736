/// What the process exits with.
enum ExitStatus: Int32, Error {
    /// Everything that was asked for is there.
    case done = 0
    /// `compare --exit-code` found differences.
    case differences = 1
    /// The command line is wrong.
    case usage = 64
    /// The data are wrong.
    case badData = 65
    /// There is no such input.
    case noInput = 66
    /// Graphviz failed.
    case graphvizFailed = 70
    /// The output cannot be written.
    case cannotWrite = 73
    /// Somebody pressed Ctrl-C; 143 and 129 where the system or the terminal ended the command.
    case interrupted = 130
}

/// Why a command could not do what it was asked for, with the remedy.
struct ToolError: Error {
    let status: ExitStatus
    let message: String

    init(_ status: ExitStatus, _ message: String) {
        self.status = status
        self.message = message
    }
}
