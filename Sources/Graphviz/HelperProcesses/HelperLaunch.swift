internal import CGraphviz

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif

/// Starts a helper process with two sockets: one for requests and responses, and one for what it
/// writes to standard error.
struct HelperLaunch {
    let executable: String
    let arguments: [String]

    /// Why a process was not started.
    struct Failure: Error {
        var reason: String
    }

    func start() throws(Failure) -> RunningHelper {
        let sockets = try Self.pair(socketPair())
        let messages = try Self.pair(socketPair())
        defer {
            close(sockets.far)
            close(messages.far)
        }
        var process = pid_t()
        let status = spawn(&process, input: sockets.far, errors: messages.far)
        guard status == 0 else {
            close(sockets.near)
            close(messages.near)
            throw Failure(reason: "\(executable): \(String(cString: strerror(status)))")
        }
        for descriptor in [sockets.near, messages.near] {
            _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
        }
        return RunningHelper(process: process, socket: sockets.near, errors: messages.near)
    }

    private func spawn(_ process: inout pid_t, input: Int32, errors: Int32) -> Int32 {
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        var attributes: posix_spawnattr_t?
        #else
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, errors, 2)
        // A group of its own, so that a signal from the terminal ends the program and not the
        // drawing; no signals blocked or ignored, whatever the program does with them.
        var flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        #if canImport(Darwin)
        flags |= POSIX_SPAWN_CLOEXEC_DEFAULT
        #endif
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(flags))
        return Self.withPointers([executable] + arguments) { words in
            Self.withPointers(Self.environment()) { variables in
                posix_spawn(&process, executable, &actions, &attributes, words, variables)
            }
        }
    }

    /// The environment of this process, made such that drawings do not depend on chance or on it.
    ///
    /// Settings of the allocator are dropped: the text library looks for fonts in a thread of its
    /// own, and were the two threads made to share their memory, the addresses that the drawing
    /// thread gets, and with them some layouts, would be a matter of who came first.
    private static func environment() -> [String] {
        let fixed = [
            "SWIFT_BACKTRACE=enable=no", "SWIFT_DETERMINISTIC_HASHING=1", "SOURCE_DATE_EPOCH=0",
        ]
        let dropped = Set(fixed.map { $0.prefix { $0 != "=" } } + ["GVBINDIR", "GLIBC_TUNABLES"])
        var variables: [String] = []
        let environment = entente_environment()
        var index = 0
        while let variable = environment?[index] {
            let text = String(cString: variable)
            let name = text.prefix { $0 != "=" }
            if !dropped.contains(name), !name.hasPrefix("MALLOC_") { variables.append(text) }
            index += 1
        }
        return variables + fixed
    }

    private static func withPointers<Value>(
        _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
    ) -> Value {
        let pointers = texts.map { strdup($0) }
        defer { pointers.forEach { free($0) } }
        return body(pointers + [nil])
    }

    private static func pair(_ descriptors: [Int32]?) throws(Failure) -> (near: Int32, far: Int32) {
        guard let descriptors else {
            throw Failure(reason: String(cString: strerror(errno)))
        }
        return (descriptors[0], descriptors[1])
    }

    /// Two ends of a socket that no process inherits.
    private func socketPair() -> [Int32]? {
        var ends: [Int32] = [-1, -1]
        #if canImport(Darwin)
        guard socketpair(AF_UNIX, SOCK_STREAM, 0, &ends) == 0 else { return nil }
        var isOn: Int32 = 1
        setsockopt(ends[0], SOL_SOCKET, SO_NOSIGPIPE, &isOn, socklen_t(MemoryLayout<Int32>.size))
        #elseif canImport(Musl)
        guard socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, &ends) == 0 else { return nil }
        #else
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
        #endif
        return Self.uninherited(ends)
    }

    /// The same descriptors beyond the standard three, closed in any process that is started.
    private static func uninherited(_ descriptors: [Int32]) -> [Int32]? {
        let raised = descriptors.map { fcntl($0, F_DUPFD_CLOEXEC, 3) }
        descriptors.forEach { close($0) }
        guard raised.allSatisfy({ $0 >= 0 }) else {
            raised.filter { $0 >= 0 }.forEach { close($0) }
            return nil
        }
        return raised
    }
}
