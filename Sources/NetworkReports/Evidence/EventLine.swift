public import ActorNetworks

extension Case {
    /// An event in a line: its date, its actors, what happened, its weight and its source.
    ///
    /// - Parameters:
    ///   - row: Its row in the table of events.
    ///   - word: What the weight is called, for readers who do not know that it is one.
    /// - Returns: Such as `2016-03-30 US → Russia: Plans are shared (7, The Guardian ¶ 7)`.
    public func line(ofEvent row: Int, weight word: String = "") -> String {
        var facts = [word + events.weights[row].shortest]
        let count = events.eventCount(of: row)
        if count > 1 { facts.append(count.of("event")) }
        facts += [citation(of: row)].compactMap(\.self)
        return "\(events.date(of: row)) \(label(Int(events.sources[row]))) "
            + (events.areDirected[row] ? "→" : "↔") + " \(label(Int(events.targets[row])))"
            + (words(of: row).map { ": \($0)" } ?? "")
            + " (\(facts.joined(separator: ", ")))"
    }

    /// What happened in an event: its summary, else what its code means.
    func words(of row: Int) -> String? {
        if let summary = events.summary(of: row), !summary.isEmpty { return summary }
        return events.code(of: row).map { codingScheme.label(of: $0) ?? "code \($0)" }
    }

    /// The document that an event is from, with the place in it.
    func citation(of row: Int) -> String? {
        let document = events.documents[row]
        let parts = [
            document < 0 ? nil : documents[Int(document)].label,
            events.place(of: row).map { "¶ \($0)" },
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}
