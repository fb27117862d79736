extension Words {
    /// What a case without a title is called.
    var relations: String { "Relations" }

    /// How much a panel rests on: `76 events from 4 sources`.
    func coverage(events: Int, sources: Int) -> String {
        guard events > 0 else { return noEvents }
        return self.events(events, from: sources)
    }

    /// The line under the title of a sheet.
    func sheetSubtitle(slices: Int, actors: Int) -> String {
        "\(count(slices, slice)) · \(self.actors(actors)) · "
            + "the same places, sizes and scales in all"
    }

    /// What a picture in slices shows, for readers who do not see it.
    func sheetSummary(actors: Int, panels: [String]) -> String {
        "Relations of \(self.actors(actors)) in \(count(panels.count, slice)). "
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
