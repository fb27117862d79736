import ActorNetworks

/// A day by its number in 2020, from 1 January.
func day(of2020 number: Int) -> Day { Day(number: Int32(18_261 + number)) }

/// A case of a few events between two actors, on days of 2020.
func datedCase(_ weights: [(day: Int, weight: Double)]) throws -> Case {
    var builder = CaseBuilder()
    for (number, event) in weights.enumerated() {
        builder.add(
            Event(
                id: "\(number)", date: EventDate(day(of2020: event.day)), source: "a", target: "b",
                kind: .conflict, weight: event.weight))
    }
    return try builder.build()
}
