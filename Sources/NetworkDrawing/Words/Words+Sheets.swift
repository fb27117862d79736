extension Words {
    /// What a case without a title is called.
    var relations: String { "Relations" }

    /// How much a panel rests on: `76 events from 4 sources`.
    func coverage(events: Int, sources: Int) -> String {
        guard events > 0 else { return "no events" }
        let count = Wording.count(events, "event")
        return sources > 0 ? "\(count) from \(Wording.count(sources, "source"))" : count
    }

    /// The line under the title of a sheet.
    func sheetSubtitle(slices: Int, actors: Int) -> String {
        "\(Wording.count(slices, "slice")) · \(Wording.count(actors, "actor")) · "
            + "the same places, sizes and scales in all"
    }

    /// What a picture in slices shows, for readers who do not see it.
    func sheetSummary(actors: Int, panels: [String]) -> String {
        "Relations of \(Wording.count(actors, "actor")) in \(Wording.count(panels.count, "slice")). "
            + panels.joined(separator: "; ") + "."
    }

    /// Why some actors of a sheet have no name.
    func namedActors(_ named: Int, of actors: Int) -> String {
        "Named: the \(named) strongest of \(actors) actors, for panels are small; "
            + "tooltips have all names."
    }

    /// What the tooltip of an absent actor says.
    func ghost(of name: String) -> String { "\(name)\nno ties in this slice" }

    /// The heading of the part of a legend that explains slices.
    var slices: String { "Slices" }
    /// What a pale outline means.
    var ghostMeaning: String { "Pale outline: no ties in that slice." }
    /// What the bar above a panel means.
    func barMeaning(most: Int) -> String {
        "Bar: events; a full one is \(Wording.grouped(most))."
    }

    /// Where a slide of an animation stands among all: `3 of 12`.
    func slide(_ number: Int, of count: Int) -> String { "\(number) of \(count)" }
}
