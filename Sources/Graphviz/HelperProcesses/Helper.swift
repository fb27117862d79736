#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif

/// A running helper process, in the hands of one thread at a time.
struct Helper {
    let process: pid_t
    let socket: Int32
    private let errors: Int32
    /// How many drawings it has answered.
    private(set) var answers = 0
    /// The most memory it said to have had, in bytes.
    private(set) var peakMemory = 0
    /// Whether the system has forgotten the process, and may give its number to another.
    private var isReaped = false

    init(process: pid_t, socket: Int32, errors: Int32) {
        self.process = process
        self.socket = socket
        self.errors = errors
    }

    /// Whether the process is still there.
    mutating func isAlive() -> Bool {
        reap() == nil && !isReaped
    }

    /// Has a document drawn; after an error other than the library's own the helper is gone.
    mutating func perform(
        _ assignment: Assignment, deadline: Duration, memoryLimit: Int
    ) throws(GraphvizError) -> Outcome {
        let request = Wire.frame(assignment.message(memoryLimit: memoryLimit))
        var exchange = Exchange(
            socket: socket, errors: errors, request: request, deadline: deadline)
        let ending = exchange.run()
        switch ending {
        case .answered(let message):
            guard let answer = Answer.read(message, to: assignment) else {
                end()
                throw assignment.error(.helper, .garbled("its contents make no sense"))
            }
            answers += 1
            peakMemory = max(peakMemory, answer.peakMemory)
            return try answer.outcome.get()
        case .late:
            end()
            throw assignment.error(.helper, .timedOut(after: deadline))
        case .garbled(let reason):
            end()
            throw assignment.error(.helper, .garbled(reason))
        case .closed:
            let cause = causeOfDeath(said: exchange.said)
            end()
            throw assignment.error(.helper, cause)
        }
    }

    /// Ends the process, if it is still there, and frees what belongs to it.
    mutating func end() {
        close(socket)
        close(errors)
        guard !isReaped else { return }
        kill(process, SIGKILL)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        isReaped = true
    }

    /// How the process ended; one that only closed its socket is given a moment, then is ended.
    private mutating func causeOfDeath(said: String) -> GraphvizError.Cause {
        for _ in 0..<200 {
            if let status = reap() {
                let signal = status & 0x7F
                return signal == 0
                    ? .exited(code: (status >> 8) & 0xFF, said: said)
                    : .crashed(signal: signal, said: said)
            }
            // Where the program ignores its children, the system keeps no status for it.
            if isReaped { return .exited(code: -1, said: said) }
            usleep(1000)
        }
        return .garbled("it closed its connection")
    }

    /// The status with which the process ended, if it did and the system tells.
    private mutating func reap() -> Int32? {
        var status: Int32 = 0
        let waited = waitpid(process, &status, WNOHANG)
        isReaped = waited == process || (waited < 0 && errno == ECHILD)
        return waited == process ? status : nil
    }
}
