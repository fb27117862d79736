internal import ActorNetworks

// MARK: - What is told

extension GraphEvents {
    /// Tells what was read in another way than it is written.
    func report(into problems: inout Problems) {
        for (column, line, telling) in spellings.tellings {
            problems.report(
                .foundForm, .warning, in: file, line: line,
                problem: "\(attributes.name(at: column)): \(telling.problem)",
                remedy: telling.remedy)
        }
        let all = edgeCount
        func share(_ count: Int) -> String {
            count == all ? "its edges have" : "\(count) of \(all) edges have"
        }
        if assumedCount > 0 {
            let more = otherWordCount - otherWords.count
            let words =
                otherWords.map(\.quoted).joined(separator: ", ")
                + (more > 0 ? " and \(more) more" : "")
            problems.report(
                .assumedKind, .warning, in: file,
                problem: "\(share(assumedCount)) no kind "
                    + (otherWords.isEmpty
                        ? "and no sign"
                        : "that is known (\(words))")
                    + ", and are read as cooperation",
                remedy: otherWords.isEmpty
                    ? "say what they are with --kind, or by an attribute called kind"
                    : "say what they mean with --kind-words, or --kind")
        }
        if contraryCount > 0 {
            problems.report(
                .foundForm, .warning, in: file,
                problem:
                    "\(share(contraryCount)) a negative weight and a kind that is not conflict; "
                    + "the kind holds, and the weight without its sign",
                remedy: "correct the kind or the sign")
        }
        if undatedCount > 0 {
            problems.report(
                .undated, .warning, in: file,
                problem: "\(share(undatedCount)) no date"
                    + (dates.unread.count > 0
                        ? " that can be read (\(dates.unread.text.quoted))" : "") + ", so "
                    + (undatedCount >= all
                        ? "the network is one snapshot" : "no period holds them"),
                remedy: "give edges an attribute called date to cut them by time")
        }
        dates.reportNumbers(in: file, into: &problems)
        dates.reportOpen(in: file, into: &problems)
        if divided.count > 0 {
            problems.report(
                .notRead, .warning, in: file, line: divided.line,
                problem: "\(divided.count) edge\(divided.count == 1 ? " has" : "s have") several "
                    + "spells or weights over time, this one first; each is an event of its own"
                    + (dividedTotals > 0
                        ? ", whatever \(attributes.name(of: .events) ?? "events") says" : ""),
                remedy: "nothing needs to be done if that is meant")
        }
    }
}
