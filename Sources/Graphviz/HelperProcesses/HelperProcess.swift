internal import CGraphviz

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif

/// The helper's side: what an executable runs that ``HelperRenderer`` starts.
///
/// ```swift
/// import Graphviz
///
/// HelperProcess.run()
/// ```
///
/// A tool can be its own helper: it starts itself with a hidden sub-command that calls
/// ``run()``.
public enum HelperProcess {
    /// Draws whatever is asked for over standard input, until that is closed; never returns.
    ///
    /// The helper ends as soon as the program that started it has ended, even in the middle of a
    /// drawing.
    public static func run() -> Never {
        guard isSocket(0) else {
            writeError("this is a helper of a program that draws diagrams; it is started by it")
            exit(64)
        }
        // What the program had open when it started the helper is none of the helper's business.
        entente_close_from(3)
        // Whatever the library prints must not get between the answers.
        let silence = open("/dev/null", O_WRONLY)
        if silence >= 0 { dup2(silence, 1) }
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(coreResource, &none)
        guard entente_start_watching(), draw() else {
            writeError("no thread could be started")
            _exit(71)
        }
        _exit(0)
    }

    /// Draws in a thread with a deep stack, since the library recurses along chains of nodes.
    private static func draw() -> Bool {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setstacksize(&attributes, 512 << 20)
        #if canImport(Darwin)
        var thread: pthread_t?
        #else
        var thread = pthread_t()
        #endif
        let status = pthread_create(&thread, &attributes, { _ in HelperProcess.serve() }, nil)
        guard status == 0 else { return false }
        #if canImport(Darwin)
        guard let thread else { return false }
        #endif
        pthread_join(thread, nil)
        return true
    }

    private static func serve() -> Never {
        while let header = readExactly(MessageFormat.headerLength),
            let length = MessageFormat.length(header: header),
            let message = readExactly(length), let (job, limit) = Job.read(message)
        {
            limitMemory(to: limit)
            let response = HelperResponse(
                result: Result { () throws(GraphvizError) in try Library.run(job) },
                peakMemory: Memory.peak())
            guard writeAll(MessageFormat.frame(response.message)) else { break }
        }
        _exit(0)
    }

    private static func readExactly(_ count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let step = bytes.withUnsafeMutableBytes { buffer in
                buffer.baseAddress.map { read(0, $0 + done, count - done) } ?? 0
            }
            if step < 0, errno == EINTR { continue }
            guard step > 0 else { return nil }
            done += step
        }
        return bytes
    }

    private static func writeAll(_ bytes: [UInt8]) -> Bool {
        var done = 0
        while done < bytes.count {
            let step = bytes.withUnsafeBytes { buffer in
                buffer.baseAddress.map { write(0, $0 + done, bytes.count - done) } ?? 0
            }
            if step < 0, errno == EINTR { continue }
            guard step > 0 else { return false }
            done += step
        }
        return true
    }

    private static func limitMemory(to bytes: Int) {
        guard bytes > 0 else { return }
        var limit = rlimit()
        limit.rlim_cur = rlim_t(bytes)
        limit.rlim_max = rlim_t(bytes)
        setrlimit(memoryResource, &limit)
    }

    private static func isSocket(_ descriptor: Int32) -> Bool {
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFSOCK
    }

    private static func writeError(_ sentence: String) {
        let line = Array((sentence + "\n").utf8)
        _ = write(2, line, line.count)
    }

    #if canImport(Glibc)
    private static let coreResource = __rlimit_resource_t(RLIMIT_CORE.rawValue)
    private static let memoryResource = __rlimit_resource_t(RLIMIT_AS.rawValue)
    #else
    private static let coreResource = RLIMIT_CORE
    private static let memoryResource = RLIMIT_AS
    #endif
}

enum Memory {
    /// The most memory that this process ever had, in bytes; 0 where the system does not say.
    ///
    /// Not `ru_maxrss` on Linux: a new process begins there with the peak of the program that
    /// started it, and the helpers of a large program would all seem to have grown.
    static func peak() -> Int {
        #if canImport(Darwin)
        var usage = rusage()
        getrusage(RUSAGE_SELF, &usage)
        return usage.ru_maxrss
        #else
        guard let line = status().split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") })
        else { return 0 }
        return line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first
            .flatMap { Int($0) }.map { $0 * 1024 } ?? 0
        #endif
    }

    #if !canImport(Darwin)
    private static func status() -> String {
        let file = open("/proc/self/status", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return "" }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 8192)
        let count = read(file, &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
    #endif
}
