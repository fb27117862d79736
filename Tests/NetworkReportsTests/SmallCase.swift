import ActorNetworks
import NetworkFormats

/// A case of few events: source, target, kind, weight and the day of 2020 on which it was.
func smallCase(
    _ events: [(String, String, RelationKind, Double, day: Int)], phases: [Phase] = []
) throws -> Case {
    var builder = CaseBuilder()
    for id in Set(events.flatMap { [$0.0, $0.1] }).sorted() {
        builder.add(PoliticalActor(id, name: id.uppercased()))
    }
    for phase in phases { builder.add(phase) }
    for (number, event) in events.enumerated() {
        builder.add(
            Event(
                id: "\(number)", date: EventDate(day(event.day)), source: event.0, target: event.1,
                kind: event.2, weight: event.3))
    }
    return try builder.build()
}

/// A day of 2020, counted from 1.
func day(_ number: Int) -> Day { Day(number: Int32(18_261 + number)) }

/// The objects of a value in which a name stands twice, which loses one of the two to most readers.
func doubledNames(in value: JSONValue) -> [String] {
    switch value {
    case .object(let members):
        Dictionary(grouping: members.map(\.0)) { $0 }.filter { $1.count > 1 }.keys.sorted()
            + members.flatMap { doubledNames(in: $0.1) }
    default: value.elements.flatMap(doubledNames)
    }
}
