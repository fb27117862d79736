/// Cuts time into the periods of a rule.
struct PeriodCutter {
    /// A period, or the place before the first one.
    struct Place {
        fileprivate var index = -1
        /// The period; `nil` before the first and after the last.
        var window: Window?
        /// Its name, if it has one of its own.
        var name: String?

        /// The period's place in the order of all.
        var order: (Int, Int32) { (index, window?.start?.number ?? .min) }
    }

    private let unit: CalendarUnit?
    private let slices: [TimeSlice]
    /// Whether slices end in the order in which they begin.
    private let endInOrder: Bool
    /// The greatest end up to each slice; the latest day of all where one has none.
    private let ends: [Day]

    /// The place before the first period.
    var first: Place { Place() }

    init(_ periods: TurnRule.Periods) {
        switch periods {
        case .calendar(let unit):
            self.unit = unit
            slices = []
        case .slices(let slices):
            unit = nil
            self.slices = slices.enumerated().sorted {
                let (left, right) = ($0.element.window, $1.element.window)
                return (left.start ?? .earliest, left.end ?? .latest, $0.offset)
                    < (right.start ?? .earliest, right.end ?? .latest, $1.offset)
            }.map(\.element)
        }
        var ends: [Day] = []
        var inOrder = true
        for slice in slices {
            let end = slice.window.end ?? .latest
            if let last = ends.last, last > end { inOrder = false }
            ends.append(max(ends.last ?? end, end))
        }
        self.ends = ends
        endInOrder = inOrder
    }

    /// The period after one that ends after `day`: the one that holds it, or a later one.
    func period(holding day: Day, from place: Place) -> Place? {
        if let unit {
            return Place(index: 0, window: unit.window(of: day), name: nil)
        }
        var index = max(place.index, 0)
        if endInOrder {
            var high = slices.count
            while index < high {
                let middle = (index + high) / 2
                if ends[middle] <= day { index = middle + 1 } else { high = middle }
            }
        } else {
            while index < slices.count, (slices[index].window.end ?? .latest) <= day { index += 1 }
        }
        return index < slices.count ? at(index) : nil
    }

    /// The period after another.
    func next(after place: Place) -> Place {
        if unit != nil {
            // The events of the next period are those that begin after this one.
            let end = place.window?.end ?? .latest
            return Place(index: 0, window: Window(from: end, before: nil), name: nil)
        }
        let index = place.index + 1
        return index < slices.count
            ? at(index)
            : Place(index: index, window: Window(from: .latest, before: nil), name: nil)
    }

    /// Whether an event begins in none of the periods; else whether it is known to one.
    @inline(__always)
    func standing(
        of row: Int, by membership: borrowing PeriodMembership
    ) -> (isOutside: Bool, isKnown: Bool) {
        let start = membership.events.starts[row]
        if let unit {
            guard membership.events.hasOpenDays(row) else { return (false, true) }
            return (
                false,
                membership.events.isDated(row)
                    && membership.isKnown(row, to: unit.window(of: start))
            )
        }
        guard membership.events.isDated(row) else { return (false, false) }
        // Of the periods that begin early enough, the one that ends last.
        var (low, high) = (0, slices.count)
        while low < high {
            let middle = (low + high) / 2
            if (slices[middle].window.start ?? .earliest) <= start {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low > 0, start < ends[low - 1] || ends[low - 1] == .latest else {
            return (true, false)
        }
        return (false, membership.isKnown(row, to: Window(from: nil, before: ends[low - 1])))
    }

    /// The periods that hold any of the days from `start` to the one before `end`, in order of time.
    func places(from start: Day, before end: Day) -> [Place] {
        var places: [Place] = []
        var place = period(holding: start, from: first)
        while let found = place, (found.window?.start ?? .earliest) < end {
            places.append(found)
            let next = next(after: found)
            place =
                unit == nil
                ? (next.index < slices.count ? next : nil)
                : period(
                    holding: next.window?.start ?? .latest, from: next)
            if found.window?.end == nil, unit != nil { break }
        }
        return places
    }

    private func at(_ index: Int) -> Place {
        let slice = slices[index]
        let name = slice.name == slice.window.description ? nil : slice.name
        return Place(index: index, window: slice.window, name: name)
    }
}
