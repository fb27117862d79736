public import ActorNetworks

extension Case {
    /// Why there is nothing to tell of some days, and which days there are; `nil` where a dated event
    /// begins in them, or none is dated.
    public func emptinessReason(in window: Window) -> String? {
        guard events.eventCount + events.leftOutCount > 0 else { return "the case has no events" }
        guard let span = events.span, let first = span.start, let last = span.lastDay else {
            return nil
        }
        let rows = events.rows(in: window).clamped(to: events.undatedCount..<events.count)
        return rows.isEmpty
            ? "no event begins in \(window); the case runs from \(first) to \(last)" : nil
    }
}
