/// What was left out of a picture, or could not be told apart in it.
extension Words {
    func heaviestActors(_ kept: Int, of all: Int, events: String) -> String {
        "Drawn: \(Wording.grouped(kept)) of \(Wording.grouped(all)) actors, "
            + "those of the heaviest pairs, \(events)."
    }

    func heaviestPairs(_ kept: Int, of all: Int, leading: Int, events: String) -> String {
        if leading > 0 {
            return "Drawn: \(pairs(leading)) that turned, entered or left and the heaviest others, "
                + "\(kept) of \(Wording.grouped(all)) pairs, \(events)."
        }
        return "Drawn: the \(kept) heaviest of \(Wording.grouped(all)) pairs, \(events)."
    }

    func part(_ count: Int, ofEvents all: Int) -> String {
        "\(Wording.grouped(count)) of \(events(all))"
    }

    /// Types that look like actors of type `other`; of many the first are named.
    func typesAlike(_ count: Int, _ names: [String]) -> String {
        "\(self.count(count, "type")) of actors without a shape and fill of their own: "
            + names.joined(separator: ", ") + "; tooltips name them."
    }

    func shortenedNames(_ count: Int) -> String {
        count == 1
            ? "1 name is shortened; its tooltip has it whole."
            : "\(Wording.grouped(count)) names are shortened; their tooltips have them whole."
    }

    var undrawableCharacters: String {
        "Characters that cannot be drawn, such as control characters, show as \u{FFFD}."
    }
}
