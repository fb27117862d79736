public import ActorNetworks

extension CaseSummary {
    /// That events begin outside every phase; `nil` if none does.
    public var outsidePhaseSentence: String? {
        guard outsidePhaseCount > 0 else { return nil }
        return "\(outsidePhaseCount.of("event")) \(outsidePhaseCount == 1 ? "begins" : "begin") "
            + "outside every phase, and so in no slice or comparison by phases"
    }
}

extension TimeSlice {
    /// Which slices have days in common with an earlier one, and which days; each with the earlier one
    /// that lasts longest.
    ///
    /// - Complexity: O(*n* log *n*) for *n* slices.
    static func overlaps(
        among slices: [TimeSlice]
    ) -> [(one: TimeSlice, other: TimeSlice, shared: Window)] {
        func isEarlier(_ left: Day?, _ right: Day?) -> Bool {
            guard let right else { return false }
            return left.map { $0 < right } ?? true
        }
        let sorted = slices.enumerated().sorted {
            let (left, right) = ($0.element.window.start, $1.element.window.start)
            return left == right ? $0.offset < $1.offset : isEarlier(left, right)
        }
        var found: [(one: TimeSlice, other: TimeSlice, shared: Window)] = []
        var longest: TimeSlice?
        for (_, slice) in sorted {
            if let longest, let shared = longest.window.intersection(slice.window) {
                found.append((longest, slice, shared))
            }
            let end = longest?.window.end
            if longest == nil || (end != nil && slice.window.end.map { $0 > end ?? $0 } ?? true) {
                longest = slice
            }
        }
        return found
    }
}
