internal import Dispatch
internal import Synchronization

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// What becomes of Ctrl-C: the line of progress goes, one line is said, and no half file stays.
enum Interruption {
    /// Begins to watch for SIGINT. To be called once, before any work.
    static func watch() {
        guard ends.reading >= 0 else { return }
        // A queue of its own, for it waits until the end.
        DispatchQueue(label: "interruption").async {
            var byte: UInt8 = 0
            while read(ends.reading, &byte, 1) < 0, errno == EINTR {}
            stop()
        }
        // Whoever started the command may have handed down a mask that keeps the signal away.
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        // Next to nothing may be done in a handler. Children do not inherit it, as they would an
        // ignored signal.
        signal(SIGINT) { _ in
            var byte: UInt8 = 0
            _ = write(Interruption.ends.writing, &byte, 1)
        }
    }

    /// Does work that may be interrupted, and says so if it is.
    static func during<Value>(_ progress: Progress, _ work: () throws -> Value) rethrows -> Value {
        let outer = current.withLock { current in
            defer { current = progress }
            return current
        }
        defer { current.withLock { $0 = outer } }
        return try work()
    }

    /// Names a file that is to vanish if it is not finished.
    static func isWriting(_ file: String) {
        unfinished.withLock { _ = $0.insert(file) }
    }

    /// Says that a file has its final name, or is gone.
    static func hasWritten(_ file: String) {
        unfinished.withLock { _ = $0.remove(file) }
    }

    private static let current = Mutex<Progress?>(nil)
    private static let unfinished = Mutex<Set<String>>([])

    private static let ends: (reading: Int32, writing: Int32) = {
        var ends: [Int32] = [-1, -1]
        return pipe(&ends) == 0 ? (ends[0], ends[1]) : (-1, -1)
    }()

    private static func stop() {
        // Whoever writes a file now waits here for good.
        unfinished.withLock { files in
            // The files in a folder go before it.
            for file in files.sorted(by: { $0.utf8.count > $1.utf8.count }) { remove(file) }
            let progress = current.withLock { $0 }
            progress?.end()
            Terminal.say("stopped" + (progress.map { " while \($0.description)" } ?? ""))
            _exit(ExitStatus.interrupted.rawValue)
        }
    }
}
