#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// What the machine offers a computation.
enum Machine {
    /// How many processors are online.
    static let processorCount = max(1, Int(sysconf(CInt(_SC_NPROCESSORS_ONLN))))

    /// How many threads can be started beside this one, up to ``mostThreadsTried``: limits of users and
    /// containers may leave none.
    static let startableThreads: Int = {
        // They all wait for the gate to open, so that they are there at one time.
        let gate = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
        pthread_mutex_init(gate, nil)
        pthread_mutex_lock(gate)
        var threads: [pthread_t] = []
        for _ in 0..<mostThreadsTried {
            #if canImport(Darwin)
            var thread: pthread_t?
            let status = pthread_create(&thread, nil, waitAtGate, gate)
            guard status == 0, let thread else { break }
            #else
            var thread = pthread_t()
            guard pthread_create(&thread, nil, waitAtGate, gate) == 0 else { break }
            #endif
            threads.append(thread)
        }
        pthread_mutex_unlock(gate)
        for thread in threads { pthread_join(thread, nil) }
        pthread_mutex_destroy(gate)
        gate.deallocate()
        return threads.count
    }()

    /// As many threads as computing, the line of progress and the watch for signals may need.
    static let mostThreadsTried = 8

    /// How many bytes a page of memory has.
    static let pageBytes = max(1, Int(sysconf(CInt(_SC_PAGESIZE))))

    /// How many bytes of memory the machine has.
    static let memoryBytes = max(0, Int(sysconf(CInt(_SC_PHYS_PAGES)))) * pageBytes
}

#if canImport(Darwin)
private func waitAtGate(_ gate: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    let gate = gate.assumingMemoryBound(to: pthread_mutex_t.self)
    pthread_mutex_lock(gate)
    pthread_mutex_unlock(gate)
    return nil
}
#else
private func waitAtGate(_ gate: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let gate = gate?.assumingMemoryBound(to: pthread_mutex_t.self) else { return nil }
    pthread_mutex_lock(gate)
    pthread_mutex_unlock(gate)
    return nil
}
#endif
