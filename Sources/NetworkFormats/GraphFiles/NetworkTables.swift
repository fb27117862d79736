public import ActorNetworks

extension GraphFileFormat {
    /// Ties or actors as CSV; see `Snapshot.tieTable` and `Snapshot.actorTable`.
    public static let csv = GraphFileFormat(
        name: "csv", extensions: ["csv"],
        summary: "a row a tie or, as another table, a row an actor",
        keeps: "ties or actors with their figures", loses: "events and documents",
        parts: [Part("ties") { $0.tieTable }, Part("actors") { $0.actorTable }])
}

extension Snapshot {
    /// The ties as a table in CSV, one row for each pair and kind.
    ///
    /// | column | holds |
    /// | --- | --- |
    /// | `first`, `second` | ids of the two actors |
    /// | `first_label`, `second_label` | their names for diagrams |
    /// | `kind` | cooperation, negotiation or conflict |
    /// | `weight` | the weight of the tie, 0 or more |
    /// | `events` | number of events |
    /// | `forward`, `backward`, `mutual` | how many of them go from first to second, from second to first, both ways |
    /// | `implied` | how many of them are only implied by their source |
    /// | `mean_goldstein` | mean Goldstein value, −10 to 10; empty if none is known |
    /// | `first_day`, `last_day` | first day of the first event, last possible day of the last |
    ///
    /// Rows come in the order of `dyads`; the same snapshot gives the same bytes.
    public var tieTable: String {
        var table = TableWriter(header: [
            "first", "second", "first_label", "second_label", "kind", "weight", "events",
            "forward", "backward", "mutual", "implied", "mean_goldstein", "first_day", "last_day",
        ])
        for dyad in dyads {
            let (first, second) = (self.case.actors[dyad.first], self.case.actors[dyad.second])
            for tie in dyad.ties {
                table.append([
                    first.id, second.id, first.label, second.label, tie.kind.name,
                    tie.weight.shortest, String(tie.eventCount), String(tie.forwardCount),
                    String(tie.backwardCount), String(tie.mutualCount), String(tie.impliedCount),
                    tie.meanGoldstein?.shortest ?? "", tie.isDated ? tie.firstDay.description : "",
                    tie.isDated ? tie.lastDay.description : "",
                ])
            }
        }
        return table.text
    }

    /// The actors that have a tie as a table in CSV.
    ///
    /// Columns are `id`, `name`, `label`, `type` and `parent` as in a register of actors, and
    /// `strength`, the summed weight of the actor's ties. Rows come in the order of `actors`.
    public var actorTable: String {
        var table = TableWriter(header: ["id", "name", "label", "type", "parent", "strength"])
        for (position, strength) in zip(actors, strengths) {
            let actor = self.case.actors[position]
            table.append([
                actor.id, actor.name, actor.label, actor.type.rawValue, actor.parent ?? "",
                strength.shortest,
            ])
        }
        return table.text
    }
}

extension Double {
    /// The number in as few digits as mean it, whole numbers without a point.
    fileprivate var shortest: String {
        let plain = withoutRoundingError
        return Int(exactly: plain).map(String.init) ?? "\(plain)"
    }
}
