#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// A change from one slice to the next that goes with a change of the sources, and so may be one of
/// what was written rather than of what was done.
public struct CoverageDoubt: Hashable, Sendable {
    /// What stands out.
    public enum Change: Hashable, Sendable {
        /// The number of events.
        case events
        /// The share of tie weight that differs.
        case ties
    }

    /// The position of the slice among the entries of the overview; the change is from the one before.
    public let position: Int
    /// What stands out.
    public let change: Change
    /// How many events the slice before has.
    public let eventsBefore: Int
    /// How many events the slice has.
    public let events: Int
    /// How many documents the slice before cites.
    public let documentsBefore: Int
    /// How many documents the slice cites.
    public let documents: Int
    /// The share of tie weight that differs, 0 to 1.
    public let tieChange: Double
    /// The share of documents that one of the two slices alone cites, 0 to 1.
    public let documentChange: Double

    /// A step from a slice to the next one.
    struct Step {
        let position: Int
        /// Whether neither slice is partial.
        let isWhole: Bool
        let events: (before: Int, after: Int)
        let documents: (before: Int, after: Int)
        let tieChange: Double
        let documentChange: Double

        fileprivate var isComparable: Bool {
            isWhole
                && min(events.before, events.after, documents.before, documents.after) > 0
        }
    }

    fileprivate init(_ step: Step, _ change: Change) {
        position = step.position
        self.change = change
        (eventsBefore, events) = step.events
        (documentsBefore, documents) = step.documents
        (tieChange, documentChange) = (step.tieChange, step.documentChange)
    }

    /// The doubts among the steps of slices (`SliceOverview.coverageDoubts`).
    static func doubts(among all: [Step]) -> [CoverageDoubt] {
        let steps = all.filter(\.isComparable)
        guard steps.count >= 5 else { return [] }
        func growth(_ count: (before: Int, after: Int)) -> Double {
            log(Double(count.after) / Double(count.before))
        }
        let events = steps.map { growth($0.events) }
        let documents = steps.map { growth($0.documents) }
        let eventChart = OutlierChart(of: events)
        let outstanding = Set(eventChart.low + eventChart.high)
        let turned = Set(OutlierChart(of: steps.map(\.tieChange)).high)
            .intersection(OutlierChart(of: steps.map(\.documentChange)).high)
        return steps.indices.compactMap { step in
            if outstanding.contains(step), abs(events[step]) >= log(1.5),
                events[step] * documents[step] > 0,
                abs(documents[step]) >= abs(events[step]) / 2
            {
                return CoverageDoubt(steps[step], .events)
            }
            return turned.contains(step) ? CoverageDoubt(steps[step], .ties) : nil
        }
    }
}

extension SliceOverview {
    /// The changes that stand out among all and go with a like change of the sources.
    ///
    /// Only steps between two whole slices with events and cited documents are looked at. The number
    /// of events stands out where the logarithm of its ratio lies beyond three deviations
    /// (`OutlierChart`) and it grew or shrank by half at least; the sources go with it where the
    /// number of documents changes in the same direction by at least the square root of that ratio.
    /// Turnover stands out, and the set of documents goes with it, where `change` and `documentChange`
    /// both lie above three deviations. The first of the two is told where both are true.
    ///
    /// - Returns: The doubts in order of time; none below five steps, or where citations are lacking
    ///   (`Snapshot.lacksCitations`).
    /// - Complexity: O(*n* + *w* log *w*) for *n* rows and *w* slices.
    public var coverageDoubts: [CoverageDoubt] {
        guard !whole.lacksCitations else { return [] }
        return CoverageDoubt.doubts(
            among: entries.indices.dropFirst().map { position in
                let (before, here) = (entries[position - 1], entries[position])
                return CoverageDoubt.Step(
                    position: position,
                    isWhole: !before.slice.isPartial && !here.slice.isPartial,
                    events: (before.eventCount, here.eventCount),
                    documents: (before.documentCount, here.documentCount),
                    tieChange: here.change ?? 0, documentChange: here.documentChange ?? 0)
            })
    }
}

extension SliceOverview {
    /// The positions of the slices whose documents are others than those of the slice before, where a
    /// document tells of many events, ascending (`CoverageDoubt.isOfOtherDocuments`); none where citations are
    /// lacking.
    ///
    /// - Complexity: O(*n* + *w*) for *n* rows and *w* slices.
    public var documentBreaks: [Int] {
        guard !whole.lacksCitations else { return [] }
        return entries.indices.dropFirst().filter { position in
            let (before, here) = (entries[position - 1], entries[position])
            return here.documentChange.map {
                CoverageDoubt.isOfOtherDocuments(
                    change: $0, events: (before.eventCount, here.eventCount),
                    documents: (before.documentCount, here.documentCount))
            } ?? false
        }
    }
}

extension CoverageDoubt {
    /// Whether two slices are told by other documents, though each document tells of many events: there
    /// are twice as many events as documents on both sides, and fewer than half of all documents are
    /// cited on both. Where each event has a document of its own, as in news, no two slices share any.
    ///
    /// - Parameters:
    ///   - change: The share of documents that one side alone cites, 0 to 1.
    ///   - events: How many events each side has.
    ///   - documents: How many documents each side cites.
    /// - Returns: Whether both is so.
    static func isOfOtherDocuments(
        change: Double, events: (before: Int, after: Int), documents: (before: Int, after: Int)
    ) -> Bool {
        change > 0.5 && documents.before > 0 && documents.after > 0
            && events.before >= 2 * documents.before && events.after >= 2 * documents.after
    }

    /// The same, by how many documents both sides cite.
    static func isOfOtherDocuments(
        events: (before: Int, after: Int), documents: (before: Int, after: Int), shared: Int
    ) -> Bool {
        let all = documents.before + documents.after - shared
        return all > 0
            && isOfOtherDocuments(
                change: 1 - Double(shared) / Double(all), events: events, documents: documents)
    }
}
