internal import ActorNetworks
internal import ArgumentParser
internal import NetworkReports

/// What a command says besides its result.
struct MessageOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Say nothing but errors.")
    var quiet = false

    /// Says something worth knowing about the result, on standard error.
    func note(_ message: String) {
        if !quiet { Terminal.say("note: \(message)") }
    }

    /// Says what a selection leaves out, why nothing is left if that is for its days, and what rows that
    /// stand for several events cannot tell.
    func note(
        about snapshot: Snapshot, cutBy windows: [Window] = [], called name: String = "period"
    ) {
        note(omissionsOf: snapshot)
        for remark in snapshot.totalsRemarks { note(remark) }
        if let remark = snapshot.totalsRemark(on: windows, called: name) { note(remark) }
        if snapshot.selection.documents != nil, let remark = snapshot.citationRemark {
            note(remark)
        }
    }

    /// Says what a selection leaves out, and why nothing is left if that is for its days.
    func note(omissionsOf snapshot: Snapshot) {
        if snapshot.eventCount == 0, let reason = snapshot.emptinessReason { note(reason) }
        if let omitted = snapshot.omitted.sentence { note(omitted) }
    }

    /// Does work and, on a terminal, says what is going on once it takes longer than a second.
    func during<Value>(_ activity: String, _ work: () throws -> Value) rethrows -> Value {
        try during(activity) { _ in try work() }
    }

    /// Does work of which something is counted, for a line to show how much, how fast and how much is
    /// left.
    func during<Value>(
        _ activity: String,
        counting count: @escaping @Sendable () -> (unit: String, count: Int, share: Double?),
        _ work: () throws -> Value
    ) rethrows -> Value {
        let progress = Progress(activity, isShown: !quiet, counting: count)
        defer { progress.end() }
        return try Interruption.during(progress) { try work() }
    }

    /// Does work that reports what share of it is done, for a bar to show it.
    func during<Value>(
        _ activity: String, _ work: (@escaping @Sendable (Double) -> Void) throws -> Value
    ) rethrows -> Value {
        let progress = Progress(activity, isShown: !quiet)
        defer { progress.end() }
        return try Interruption.during(progress) { try work(progress.report) }
    }
}
