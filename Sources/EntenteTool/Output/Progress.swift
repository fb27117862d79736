internal import Dispatch
internal import Graphs
internal import NetworkReports
internal import Synchronization

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// A line on standard error, on a terminal, about work that takes longer than a second: a bar and the
/// time that is left where the share that is done is known, the seconds, and how much was counted and
/// how fast.
final class Progress: Sendable {
    let activity: String

    /// The share that is done, in thousandths; below 0 where nobody knows.
    private let done = Atomic(-1)
    /// What is counted, how much of it there was so far, and the share that is done, if it is known.
    private let counted: (@Sendable () -> (unit: String, count: Int, share: Double?))?
    private let line = Mutex(Line.notYetShown)

    private enum Line {
        case notYetShown, shown, ended
    }

    /// Begins; a line appears after a second, if it may and messages go to a terminal.
    init(
        _ activity: String, isShown: Bool,
        counting counted: (@Sendable () -> (unit: String, count: Int, share: Double?))? = nil
    ) {
        self.activity = activity
        self.counted = counted
        if isShown, Terminal.showsMessages, Execution.canStartThreads { show(after: 1) }
    }

    /// Hears the share of the work that is done, in `0...1`, from any thread.
    func report(_ share: Double) {
        done.store(Int(share * 1000), ordering: .relaxed)
    }

    /// Takes the line away for good.
    func end() {
        line.withLock { line in
            if line == .shown { replace(with: "") }
            line = .ended
        }
    }

    /// What is done and how far, such as `measuring 24 actors, 43 % done`.
    var description: String { activity + (percentage.map { ", \($0) % done" } ?? "") }

    private var percentage: Int? {
        if let share = counted?().share { report(share) }
        let thousandths = done.load(ordering: .relaxed)
        return thousandths < 0 ? nil : min(100, thousandths / 10)
    }

    private func show(after seconds: Int) {
        DispatchQueue.global().asyncAfter(deadline: .now() + 1) { [self] in
            let goesOn = line.withLock { line in
                guard line != .ended else { return false }
                line = .shown
                let counted = counted?()
                replace(
                    with: Self.text(
                        activity, percentage, seconds, Terminal.messageWidth,
                        counted: counted.map { ($0.count, $0.unit) }))
                return true
            }
            if goesOn { show(after: seconds + 1) }
        }
    }

    /// The line, short enough to stay one.
    ///
    /// - Parameters:
    ///   - activity: What is being done.
    ///   - percentage: How much of it is done, if that is known.
    ///   - seconds: How long it has taken.
    ///   - width: More columns than it may have.
    ///   - counted: How much was counted so far, and of what.
    /// - Returns: What fits.
    static func text(
        _ activity: String, _ percentage: Int?, _ seconds: Int, _ width: Int,
        counted: (count: Int, unit: String)? = nil
    ) -> String {
        var time = "\(seconds) s"
        if let percentage, percentage > 0, percentage < 100 {
            time += ", about \(max(1, seconds * (100 - percentage) / percentage)) s left"
        }
        var activity = activity
        if let counted, counted.count > 0 {
            activity +=
                ", \(counted.count.of(counted.unit)) (\(counted.count / max(1, seconds)) a second)"
        }
        guard let percentage else { return "\(activity) … \(time)".clipped(to: width) }
        let cells = 20
        let filled = cells * percentage / 100
        let bar =
            String(repeating: "█", count: filled) + String(repeating: "░", count: cells - filled)
        return "\(bar) \(percentage) %  \(time)  \(activity)".clipped(to: width)
    }

    private func replace(with text: String) {
        try? Terminal.write(Array("\r\u{1B}[K\(text)".utf8), to: STDERR_FILENO)
    }
}

extension String {
    /// The beginning of the text that fits in less than so many columns.
    fileprivate func clipped(to width: Int) -> String {
        var text = self[...]
        while text.displayWidth >= width, !text.isEmpty { text.removeLast() }
        return String(text)
    }
}
