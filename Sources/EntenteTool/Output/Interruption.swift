internal import Dispatch
internal import Graphs
internal import Synchronization

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// What becomes of Ctrl-C, and of a terminal or system that ends the command: the line of progress
/// goes, one line is said, and no half file stays.
enum Interruption {
    /// Begins to watch for SIGINT, SIGTERM and SIGHUP. To be called once, before any work.
    static func watch() {
        // Without a thread to spare, signals do what they always do.
        guard ends.reading >= 0, ends.writing >= 0, Execution.canStartThreads else { return }
        // A queue of its own, for it waits until the end.
        DispatchQueue(label: "interruption").async {
            var signal: UInt8 = 0
            while read(ends.reading, &signal, 1) < 0, errno == EINTR {}
            stop(by: Int32(signal))
        }
        // Whoever started the command may have handed down a mask that keeps the signal away.
        var signals = sigset_t()
        sigemptyset(&signals)
        for caught in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, caught) }
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        for caught in [SIGINT, SIGTERM, SIGHUP] { watch(caught) }
    }

    /// Next to nothing may be done in a handler. Children do not inherit it, as they would an ignored
    /// signal.
    private static func watch(_ caught: Int32) {
        var before = sigaction()
        sigaction(caught, nil, &before)
        // Whoever started the command with nohup wants it to go on.
        if caught == SIGHUP, isIgnored(before) { return }
        signal(caught) { caught in
            var byte = UInt8(truncatingIfNeeded: caught)
            _ = write(Interruption.ends.writing, &byte, 1)
        }
    }

    private static func isIgnored(_ action: sigaction) -> Bool {
        #if canImport(Darwin)
        let handler = action.__sigaction_u.__sa_handler
        #else
        let handler = action.__sigaction_handler.sa_handler
        #endif
        return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
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

    /// Does short work that no signal may end in its midst; the work writes no files of its own.
    static func postponed<Value>(_ work: () -> Value) -> Value {
        unfinished.withLock { _ in work() }
    }

    private static let current = Mutex<Progress?>(nil)
    private static let unfinished = Mutex<Set<String>>([])

    private static let ends: (reading: Int32, writing: Int32) = {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return (-1, -1) }
        // Where standard descriptors are closed, the pipe could take one of their numbers.
        return (aboveStandard(ends[0]), aboveStandard(ends[1]))
    }()

    private static func aboveStandard(_ descriptor: Int32) -> Int32 {
        guard descriptor <= STDERR_FILENO else { return descriptor }
        defer { close(descriptor) }
        return fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
    }

    private static func stop(by signal: Int32) {
        // Whoever writes a file now waits here for good.
        unfinished.withLock { files in
            // The files in a folder go before it.
            for file in files.sorted(by: { $0.utf8.count > $1.utf8.count }) { remove(file) }
            let progress = current.withLock { $0 }
            progress?.end()
            Terminal.say("stopped" + (progress.map { " while \($0.description)" } ?? ""))
            _exit(128 + signal)
        }
    }
}
