public import ActorNetworks

extension GraphFileFormat {
    /// Actors, ties, events and documents as JSON; see `Snapshot.json`.
    public static let json = GraphFileFormat(
        name: "json", extensions: ["json"], summary: "actors, ties, events and documents",
        keeps: "everything in the selection", loses: "further columns of events and actors",
        parts: [Part("network", json: \.json)], isReadAsTable: true)
}

extension Snapshot {
    /// The network as JSON, for programs.
    ///
    /// ```json
    /// {
    ///   "format": "entente-network", "version": 1,
    ///   "title": "…", "from": "2015-10-01", "to": "2015-12-31",
    ///   "actors": [{"id", "name", "label", "type", "parent", "strength"}],
    ///   "ties": [{"first", "second", "kind", "weight", "events", "forward", "backward", "mutual",
    ///             "implied", "mean_goldstein", "first_day", "last_day", "event_ids": […]}],
    ///   "events": [{"id", "start", "end", "extent", "precision", "source", "target", "kind",
    ///               "weight", "events", "directed", "code", "goldstein", "certainty", "summary",
    ///               "document", "place", "speaker", "note"}],
    ///   "documents": [{"id", "publisher", "headline", "date", "url"}]
    /// }
    /// ```
    ///
    /// `from` and `to` are days of the window, both included, `null` where it is open. Actors are
    /// named by id. `first` and `second` of a tie are in the order of the register; `forward` counts
    /// events from first to second. The actors of an event are those that its table names, before
    /// any roll-up; its `events` says how many it stands for. What is not known is `null`. `extent` is
    /// `day`, `uncertain` or `span`, and `end` is the last possible day; without a date, start and end
    /// are `null` and `extent` is `undated`. The same snapshot gives the same bytes.
    public var json: JSONValue {
        let rows = rows.map(Int.init)
        let ties = dyads.indices.flatMap { dyad in
            dyads[dyad].ties.indices.map { (dyad: dyad, tie: $0) }
        }
        let strengths = strengths
        let documents = Set(rows.map { self.case.events.documents[$0] }).subtracting([-1]).sorted()
        return .object([
            ("format", .string(ExportedNetwork.format)),
            ("version", 1),
            ("title", .string(self.case.title)),
            ("from", JSONValue(window.start?.description)),
            ("to", JSONValue(window.lastDay?.description)),
            (
                "actors",
                .array(of: actors.indices) { actor(at: actors[$0], strength: strengths[$0]) }
            ),
            ("ties", .array(of: ties) { tie(dyads[$0.dyad].ties[$0.tie], of: dyads[$0.dyad]) }),
            ("events", .array(of: rows.sorted()) { event(at: Int($0)) }),
            ("documents", .array(of: documents) { document(self.case.documents[Int($0)]) }),
        ])
    }

    private func actor(at position: Int, strength: Double) -> JSONValue {
        let actor = self.case.actors[position]
        return .object([
            ("id", .string(actor.id)), ("name", .string(actor.name)),
            ("label", .string(actor.label)), ("type", .string(actor.type.rawValue)),
            ("parent", JSONValue(actor.parent)),
            ("strength", .number(strength.withoutRoundingError)),
        ])
    }

    private func tie(_ tie: Tie, of dyad: Dyad) -> JSONValue {
        .object([
            ("first", .string(self.case.actors[dyad.first].id)),
            ("second", .string(self.case.actors[dyad.second].id)),
            ("first_label", .string(self.case.actors[dyad.first].label)),
            ("second_label", .string(self.case.actors[dyad.second].label)),
            ("kind", .string(tie.kind.name)), ("weight", .number(tie.weight.withoutRoundingError)),
            ("events", .integer(tie.eventCount)), ("forward", .integer(tie.forwardCount)),
            ("backward", .integer(tie.backwardCount)), ("mutual", .integer(tie.mutualCount)),
            ("implied", .integer(tie.impliedCount)),
            ("mean_goldstein", JSONValue(tie.meanGoldstein?.withoutRoundingError)),
            ("first_day", JSONValue(tie.isDated ? tie.firstDay.description : nil)),
            ("last_day", JSONValue(tie.isDated ? tie.lastDay.description : nil)),
            (
                "event_ids",
                .array(events(behind: tie).map { .string(self.case.events.id(of: Int($0))) })
            ),
        ])
    }

    private func event(at row: Int) -> JSONValue {
        let event = self.case.event(at: row)
        let date = event.date.isKnown ? event.date : nil
        return .object([
            ("id", .string(event.id)), ("start", JSONValue(date?.start.description)),
            ("end", JSONValue(date?.lastDay.description)),
            ("extent", .string(date.map { "\($0.extent)" } ?? EventWords.undated)),
            ("precision", .string(event.date.precision.rawValue)),
            ("source", .string(event.source)), ("target", .string(event.target)),
            ("kind", JSONValue(event.kind?.name)),
            ("weight", JSONValue(event.weight)), ("events", .integer(event.count)),
            ("directed", .bool(event.isDirected)),
            ("code", JSONValue(event.code)), ("goldstein", JSONValue(event.goldstein)),
            ("certainty", JSONValue(event.certainty?.rawValue)),
            ("summary", JSONValue(event.summary)),
            ("document", JSONValue(event.citation.document)),
            ("place", JSONValue(event.citation.place)),
            ("speaker", JSONValue(event.citation.speaker)), ("note", JSONValue(event.note)),
        ])
    }

    private func document(_ document: SourceDocument) -> JSONValue {
        .object([
            ("id", .string(document.id)), ("publisher", JSONValue(document.publisher)),
            ("headline", JSONValue(document.headline)),
            ("date", JSONValue(document.date?.description)), ("url", JSONValue(document.url)),
        ])
    }
}
