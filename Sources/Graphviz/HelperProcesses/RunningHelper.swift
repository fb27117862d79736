#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif

/// A helper process that was started, with its sockets; used by one thread at a time.
struct RunningHelper {
    let process: pid_t
    let socket: Int32
    private let errors: Int32
    /// How many jobs it has finished.
    private(set) var drawings = 0
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

    /// Has a job done.
    ///
    /// - Returns: The result, or the error of the library, after which the helper can go on.
    /// - Throws: Why there is no response; the helper has been ended.
    mutating func run(
        _ job: Job, deadline: Duration, memoryLimit: Int
    ) throws(GraphvizError) -> Result<JobResult, GraphvizError> {
        let message = MessageFormat.frame(job.message(memoryLimit: memoryLimit))
        var request = HelperRequest(
            socket: socket, errors: errors, message: message, deadline: deadline)
        let ending = request.run()
        switch ending {
        case .answered(let message):
            guard let response = HelperResponse.read(message, to: job) else {
                end()
                throw job.error(.helper, .invalidResponse("its contents make no sense"))
            }
            drawings += 1
            peakMemory = max(peakMemory, response.peakMemory)
            return response.result
        case .timedOut:
            end()
            throw job.error(.helper, .timedOut(after: deadline))
        case .invalidResponse(let reason):
            end()
            throw job.error(.helper, .invalidResponse(reason))
        case .closed:
            let cause = causeOfEnd(errorOutput: request.errorOutput)
            end()
            throw job.error(.helper, cause)
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
    private mutating func causeOfEnd(errorOutput: String) -> GraphvizError.Cause {
        for _ in 0..<200 {
            if let status = reap() {
                let signal = status & 0x7F
                return signal == 0
                    ? .exited(code: (status >> 8) & 0xFF, errorOutput: errorOutput)
                    : .crashed(signal: signal, errorOutput: errorOutput)
            }
            // Where the program ignores its children, the system keeps no status for it.
            if isReaped { return .exited(code: -1, errorOutput: errorOutput) }
            usleep(1000)
        }
        return .invalidResponse("it closed its connection")
    }

    /// The status with which the process ended, if it did and the system tells.
    private mutating func reap() -> Int32? {
        var status: Int32 = 0
        let waited = waitpid(process, &status, WNOHANG)
        isReaped = waited == process || (waited < 0 && errno == ECHILD)
        return waited == process ? status : nil
    }
}
