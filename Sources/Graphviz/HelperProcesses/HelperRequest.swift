#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif

/// One request to a helper and the wait for its response, up to a deadline.
struct HelperRequest {
    /// How a request ended.
    enum Ending {
        case answered([UInt8])
        case timedOut
        case closed
        case invalidResponse(String)
    }

    private let socket: Int32
    private let errors: Int32
    private let message: [UInt8]
    private let end: ContinuousClock.Instant
    private var sent = 0
    private var received: [UInt8] = []
    private var expected: Int?
    private var errorBytes: [UInt8] = []
    private var areErrorsOpen = true

    init(socket: Int32, errors: Int32, message: [UInt8], deadline: Duration) {
        self.socket = socket
        self.errors = errors
        self.message = message
        end = .now + deadline
    }

    /// What the helper wrote to standard error, on one line and cut to its end.
    var errorOutput: String {
        String(decoding: errorBytes.suffix(600), as: UTF8.self)
            .split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    mutating func run() -> Ending {
        while true {
            guard let wait = millisecondsLeft() else { return .timedOut }
            var watched = [
                pollfd(
                    fd: socket, events: Int16(sent < message.count ? POLLIN | POLLOUT : POLLIN),
                    revents: 0),
                pollfd(fd: areErrorsOpen ? errors : -1, events: Int16(POLLIN), revents: 0),
            ]
            let count = poll(&watched, nfds_t(watched.count), wait)
            if count <= 0 { continue }
            if watched[1].revents != 0 { readErrors() }
            if Int32(watched[0].revents) & Int32(POLLOUT) != 0 { sendMore() }
            if Int32(watched[0].revents) & Int32(POLLIN | POLLHUP | POLLERR) != 0,
                let ending = receiveMore()
            {
                readErrors()
                return ending
            }
        }
    }

    /// The time left, at least one millisecond; `nil` if there is none.
    private func millisecondsLeft() -> Int32? {
        let left = ContinuousClock.now.duration(to: end)
        guard left > .zero else { return nil }
        let milliseconds = left / .milliseconds(1)
        return Int32(min(max(milliseconds.rounded(.up), 1), 3_600_000))
    }

    private mutating func sendMore() {
        #if canImport(Darwin)
        let flags: Int32 = 0
        #else
        let flags = Int32(MSG_NOSIGNAL)
        #endif
        let count = message.withUnsafeBytes { buffer in
            buffer.baseAddress.map { send(socket, $0 + sent, message.count - sent, flags) } ?? 0
        }
        // A helper that is gone shows itself at the next read.
        if count > 0 {
            sent += count
        } else if errno != EAGAIN, errno != EINTR {
            sent = message.count
        }
    }

    private mutating func receiveMore() -> Ending? {
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = recv(socket, &buffer, buffer.count, 0)
            if count < 0 {
                if errno == EINTR { continue }
                return errno == EAGAIN ? nil : .closed
            }
            if count == 0 { return .closed }
            received.append(contentsOf: buffer[..<count])
            if let ending = complete() { return ending }
        }
    }

    /// The end of the request, if what has arrived is all there is or cannot be right.
    private mutating func complete() -> Ending? {
        if expected == nil {
            let start = received.prefix(MessageFormat.mark.count)
            guard MessageFormat.mark.starts(with: start) else {
                return .invalidResponse("it has no mark")
            }
            guard received.count >= MessageFormat.headerLength else { return nil }
            let header = Array(received.prefix(MessageFormat.headerLength))
            guard let length = MessageFormat.length(header: header) else {
                return .invalidResponse("its length is impossible")
            }
            expected = MessageFormat.headerLength + length
            received.reserveCapacity(min(MessageFormat.headerLength + length, 1 << 26))
        }
        guard let expected, received.count >= expected else { return nil }
        guard received.count == expected else {
            return .invalidResponse("it goes on beyond its end")
        }
        return .answered(Array(received.dropFirst(MessageFormat.headerLength)))
    }

    private mutating func readErrors() {
        var buffer = [UInt8](repeating: 0, count: 1 << 12)
        while areErrorsOpen {
            let count = read(errors, &buffer, buffer.count)
            if count > 0 {
                errorBytes = errorBytes.suffix(1 << 12) + buffer[..<count]
            } else {
                areErrorsOpen = count < 0 && (errno == EAGAIN || errno == EINTR)
                return
            }
        }
    }
}
