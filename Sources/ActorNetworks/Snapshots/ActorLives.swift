/// When each actor of a selection was there: from the first possible day of its first event to the
/// last of its last, at any time of the case.
struct ActorLives: Sendable {
    /// Whether an actor is there before its first event and after its last, too.
    private let isForever: Bool
    /// The actors with an event, ascending.
    private let actors: [Int]
    /// The first day of each, and the day after its last; `nil` if none of its events has a date.
    private let lives: [Window?]

    /// Reads the events of a selection, whatever its window.
    ///
    /// - Complexity: O(*e* + *n*) for the *e* events of the case and *n* actors.
    init(of theCase: Case, _ scope: SelectionScope, among pairs: Set<UInt64>?) {
        let events = theCase.events
        var first = [Day](repeating: .latest.advanced(by: 1), count: theCase.actors.count)
        var end = [Day](repeating: .earliest, count: theCase.actors.count)
        var isPresent = [Bool](repeating: false, count: theCase.actors.count)
        for row in 0..<events.count where scope.meets(row, of: events) {
            let one = Int(scope.representatives[Int(events.sources[row])])
            let other = Int(scope.representatives[Int(events.targets[row])])
            guard one != other, scope.isWanted[one], scope.isWanted[other],
                pairs?.contains(PairedRows.key(one, other)) ?? true
            else { continue }
            for actor in [one, other] {
                isPresent[actor] = true
                guard events.isDated(row) else { continue }
                first[actor] = min(first[actor], events.starts[row])
                end[actor] = max(end[actor], events.ends[row])
            }
        }
        isForever = scope.selection.nodes == .all
        actors = isPresent.indices.filter { isPresent[$0] }
        lives = actors.map {
            first[$0] < end[$0] ? Window(from: first[$0], before: end[$0]) : nil
        }
    }

    /// The actors that are there in a window, and some others, ascending.
    ///
    /// - Complexity: O(*n*) for *n* actors.
    func adding(to others: [Int], in window: Window) -> [Int] {
        var result: [Int] = []
        var rest = others[...]
        for (actor, life) in zip(actors, lives) {
            while let next = rest.first, next < actor { result.append(rest.removeFirst()) }
            if rest.first == actor {
                result.append(rest.removeFirst())
            } else if isForever || window == .always || life?.intersection(window) != nil {
                result.append(actor)
            }
        }
        return result + rest
    }
}
