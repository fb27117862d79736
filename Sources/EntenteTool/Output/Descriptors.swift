#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// Standard input, output and error, whichever of them the command was started with.
enum Descriptors {
    /// Fills the numbers of those that are closed, so that no file that is opened later takes one and
    /// is written messages into. Reading, and writing results, then fail as before.
    static func fillGaps() {
        for (number, mode) in [
            (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY),
        ] where fcntl(number, F_GETFD) < 0 {
            // The lowest free number is this one: those below are taken.
            _ = open("/dev/null", mode)
        }
    }

    /// Makes writing to a pipe that nobody reads any more an error like any other, so that the
    /// command ends in the same way whether it or the reader was faster. Children do not inherit a
    /// handler, as they would an ignored signal.
    static func reportClosedPipes() {
        signal(SIGPIPE) { _ in }
    }

    /// Makes a file that may not grow any more an error like that of a full disk.
    static func reportLargeFiles() {
        signal(SIGXFSZ) { _ in }
    }
}
