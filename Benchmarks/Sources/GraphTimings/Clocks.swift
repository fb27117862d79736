import Foundation

/// Seconds, by the wall and by the processors.
enum Clocks {
    static var wall: Double { read(CLOCK_MONOTONIC) }

    static var processor: Double { read(CLOCK_PROCESS_CPUTIME_ID) }

    private static func read(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// The memory of the process that is measured.
enum Memory {
    /// The most that was resident at a time, in MiB: since the start, or since ``forgetPeak()``.
    static var peak: Double {
        #if canImport(Darwin)
        var usage = rusage()
        getrusage(RUSAGE_SELF, &usage)
        return Double(usage.ru_maxrss) / 1_048_576
        #else
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        let kilobytes = line?.split(separator: " ").compactMap { Double($0) }.first
        return (kilobytes ?? 0) / 1_024
        #endif
    }

    /// Gives unused memory back to the system and starts the peak anew, where the system can.
    static func forgetPeak() {
        #if canImport(Glibc)
        typealias Trim = @convention(c) (Int) -> CInt
        if let symbol = dlsym(nil, "malloc_trim") {
            _ = unsafeBitCast(symbol, to: Trim.self)(0)
        }
        try? Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))
        #endif
    }
}
