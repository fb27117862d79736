internal import ActorNetworks

/// What charts over time share.
extension Words {
    var events: String { "events" }
    var sources: String { "sources" }

    var slice: Noun { "slice" }

    func count(_ count: Int, of noun: Noun, from first: String, to last: String) -> String {
        "\(self.count(count, noun)), from \(first) to \(last)"
    }

    func none(of noun: Noun) -> String { "no \(noun.many)" }
    func range(_ first: String, _ last: String) -> String { "\(first) to \(last)" }

    /// The title of a chart: that of the case, and what is shown.
    func title(of theCase: String, _ what: String) -> String {
        "\(theCase.isEmpty ? actors : theCase): \(what)"
    }

    func isPartial(_ slice: String) -> String { "\(slice) is partial" }

    /// Which slices are shaded, all of which are cut short.
    func shaded(_ names: [String], of noun: Noun) -> String {
        names.count > 2
            ? "Shaded: \(names.count) \(noun.many) that are cut short."
            : "Shaded: \(names.joined(separator: " and ")), which "
                + "\(names.count == 1 ? "is" : "are") cut short."
    }

    /// Selected events that no slice holds; `nil` where there are none.
    func inNoSlice(undated: Int, outside: Int) -> String? {
        let parts = [
            undated == 0 ? nil : "\(events(undated)) without a date",
            outside == 0 ? nil : "\(events(outside)) at other times",
        ].compactMap(\.self)
        return parts.isEmpty ? nil : "In no slice: \(parts.joined(separator: ", "))."
    }

    /// How the line to the name of a line that ends early is to be read.
    func endsEarly(_ whose: String) -> String {
        "Thin and dashed: to the name of \(whose)."
    }
}

/// What charts of a measure say.
extension Words {
    func overTime(_ measure: String) -> String { "\(measure) over time" }
    func ranks(by measure: String) -> String { "ranks by \(measure)" }
    func rank(by measure: String) -> String { "rank by \(measure)" }
    func rank(_ rank: Int) -> String { "rank \(rank)" }
    var noRank: String { "no rank" }
    var noValue: String { "no value" }
    /// The place of those who are below all places of their own.
    var lower: String { "lower" }

    /// Which of the actors are named, and how many lines are drawn without a name.
    ///
    /// Where a measure tells of two sides, neither of them the stronger, those are named whose scores
    /// are farthest from 0.
    func named(
        _ count: Int, drawn: Int, of all: Int, areSides: Bool, pale: Int, others: Int
    ) -> String {
        let part = drawn == count ? "the" : "\(drawn) of the"
        let which = areSides ? "that lie farthest from 0, " : "strongest "
        let rest =
            pale == 0
            ? "" : pale == others ? "; pale: the next \(pale)" : "; pale: \(pale) of the others"
        return "Named: \(part) \(count) \(which)of \(actors(all))\(rest)."
    }

    func drawn(_ count: Int, of all: Int) -> String { "Drawn: \(count) of \(all) figures." }

    /// Why lines of actors have gaps: they have no tie, or no score despite one.
    func gap(isUntied: Bool, isUnmeasured: Bool) -> String? {
        guard isUnmeasured else {
            return isUntied ? "A gap: no tie in that slice, and so no score." : nil
        }
        return "A gap: no score in that slice"
            + (isUntied ? ", with a tie or without." : ", despite a tie.")
    }

    var gapOfNetwork: String { "A gap: the network of that slice has no value." }
    var figureWithoutLast: String { "a figure without a value in the last slice" }

    /// An actor whose line ends early, as it has no score or a low rank.
    func actor(hasLeft: Bool, isBelow lowest: Int?) -> String {
        "an actor "
            + [
                hasLeft ? "without a score in the last slice" : nil,
                lowest.map { "that stays below rank \($0) to the end" },
            ].compactMap(\.self).joined(separator: ", or one ")
    }

    func chart(of what: String, actors count: Int, over slices: String) -> String {
        "Chart of \(what) of \(self.actors(count)) over \(slices)."
    }

    func chart(of what: String, over slices: String) -> String {
        "Chart of \(what) over \(slices)."
    }

    /// The first and the last value of a line, each with its slice.
    func course(
        of name: String, from first: (value: String, slice: String),
        to last: (value: String, slice: String)
    ) -> String {
        "\(name): \(first.value) in \(first.slice)"
            + (first.slice == last.slice ? "." : ", \(last.value) in \(last.slice).")
    }

    var equalRanks: String { "Equal ranks: one closely below the other." }

    func lower(than rank: Int) -> String {
        "Lower: below rank \(rank), and not drawn where it lasts."
    }
}

/// What is selected, in the line below a title.
extension Words {
    func only(_ kinds: [String]) -> String {
        kinds.isEmpty ? "no kind" : "only \(kinds.joined(separator: " and "))"
    }
    var rolledUp: String { "actors rolled up" }
    func among(_ count: Int) -> String { "among \(self.count(count, "chosen actor"))" }
    func without(_ count: Int) -> String { "without \(actors(count))" }
    func within(_ hops: Int, of ego: String) -> String {
        "within \(ties(hops)) of \(ego)"
    }
    func pairs(ofEvents least: Int) -> String {
        "pairs of \(Wording.grouped(least)) events or more"
    }
    func strongest(_ count: Int) -> String { "the \(Wording.grouped(count)) strongest actors" }
    func certainty(_ names: [String]) -> String { "certainty \(names.joined(separator: ", "))" }
    func from(_ count: Int) -> String { "from \(self.count(count, "chosen source"))" }
    func explanation(of weighing: Weighing) -> String {
        "weight: \(weighing.explanation)"
    }
}
