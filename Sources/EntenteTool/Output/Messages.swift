internal import ArgumentParser
internal import Foundation
internal import Synchronization

/// What a command says besides its result.
struct MessageOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Say nothing but errors.")
    var quiet = false

    /// Says something worth knowing about the result, on standard error.
    func note(_ message: String) {
        if !quiet { Terminal.say("note: \(message)") }
    }

    /// Does work and, on a terminal, says what is going on once it takes longer than a second.
    func during<Value>(_ activity: String, _ work: () throws -> Value) rethrows -> Value {
        guard !quiet, Terminal.showsMessages else { return try work() }
        let progress = Progress(activity)
        defer { progress.end() }
        return try work()
    }
}

/// A line on standard error that counts seconds until the work is done.
private final class Progress: Sendable {
    private let activity: String
    private let isDone = Atomic(false)
    private let isShown = Atomic(false)

    init(_ activity: String) {
        self.activity = activity
        show(after: 1)
    }

    func end() {
        isDone.store(true, ordering: .sequentiallyConsistent)
        if isShown.load(ordering: .sequentiallyConsistent) { replaceLine(with: "") }
    }

    private func show(after seconds: Int) {
        DispatchQueue.global().asyncAfter(deadline: .now() + 1) { [self] in
            if isDone.load(ordering: .sequentiallyConsistent) { return }
            isShown.store(true, ordering: .sequentiallyConsistent)
            replaceLine(with: "\(activity) … \(seconds) s")
            show(after: seconds + 1)
        }
    }

    private func replaceLine(with text: String) {
        try? Terminal.write(Array("\r\u{1B}[K\(text)".utf8), to: STDERR_FILENO)
    }
}
