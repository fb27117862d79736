internal import NetworkReports

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// What stands at the other end of standard output and standard error.
enum Terminal {
    /// Whether results are read by a person and not by a file or a program.
    static let showsResults = isatty(STDOUT_FILENO) == 1

    /// Whether messages are read by a person.
    static let showsMessages = isatty(STDERR_FILENO) == 1

    /// Whether results may be coloured: on a terminal, unless `NO_COLOR` or `TERM=dumb` forbids it.
    static let showsColour: Bool = {
        showsResults && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
    }()

    /// How many characters fit on a line, or `nil` where lines may be as long as they are.
    static var width: Int? {
        guard showsResults else { return nil }
        return columns(of: STDOUT_FILENO)
            ?? environment("COLUMNS").flatMap { Int($0) }
    }

    /// How many characters of a message fit on a line of a terminal.
    static var messageWidth: Int { columns(of: STDERR_FILENO) ?? 80 }

    private static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    private static func columns(of terminal: Int32) -> Int? {
        var size = winsize()
        guard ioctl(terminal, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// Writes a message, a line of its own or several, to standard error.
    ///
    /// Messages hold names from data, and a terminal obeys some characters: they are escaped.
    static func say(_ message: String) {
        let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
        let text = lines.map(\.printable).joined(separator: "\n") + "\n"
        try? write(Array(text.utf8), to: STDERR_FILENO)
    }

    /// Writes text to standard output. Whoever closes a pipe early has read all that they want.
    ///
    /// - Returns: Whether it could be written; a message has been said if not.
    static func print(_ text: String) -> ExitStatus {
        do {
            try write(Array(text.utf8), to: STDOUT_FILENO)
            return .done
        } catch  where error.isClosedPipe {
            return .done
        } catch {
            say("Error: standard output cannot be written: \(error.reason)")
            return .cannotWrite
        }
    }

    /// Writes all bytes to an open file.
    static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
        let error = bytes.withUnsafeBytes { bytes -> SystemError? in
            do throws(SystemError) {
                try write(bytes, to: descriptor)
                return nil
            } catch {
                return error
            }
        }
        if let error { throw error }
    }

    /// Writes all bytes to an open file.
    static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(SystemError) {
        var start = 0
        while start < bytes.count {
            let buffer = UnsafeRawBufferPointer(rebasing: bytes[start...])
            #if canImport(Darwin)
            let count = Darwin.write(descriptor, buffer.baseAddress, buffer.count)
            #else
            let count = Glibc.write(descriptor, buffer.baseAddress, buffer.count)
            #endif
            if count < 0 {
                if errno == EINTR { continue }
                throw SystemError(code: errno)
            }
            start += count
        }
    }
}

/// What the operating system refused.
struct SystemError: Error {
    let code: Int32

    /// Why, in the system's words.
    var reason: String { String(cString: strerror(code)) }

    /// Whether nobody reads any more at the other end of a pipe.
    var isClosedPipe: Bool { code == EPIPE }
}
