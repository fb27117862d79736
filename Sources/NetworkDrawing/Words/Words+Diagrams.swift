/// The words of relation diagrams.
extension Words {
    func mergedByItself(pairs: Int) -> String {
        "One line a pair, coloured by its net tone, for \(Wording.grouped(pairs)) pairs with a line for "
            + "each kind could not be told apart."
    }

    /// Events that make no tie, for both sides are one actor.
    func eventsWithinOne(_ count: Int) -> String {
        count == 1
            ? "1 event between parts of one actor is not drawn"
            : "\(Wording.grouped(count)) events between parts of one actor are not drawn"
    }

    // MARK: - Legend

    var ties: String { "Ties" }
    var netTone: String { "Net tone of a pair" }

    /// The name of a tone, with the number from which it is a clear one, where all pairs share a scale.
    func tone(_ tone: NetTone, clearFrom number: Double?) -> String {
        let limit = number.map(Wording.number)
        return switch tone {
        case .hostile: "hostile" + (limit.map { ", from −\($0)" } ?? "")
        case .ratherHostile: "rather hostile"
        case .neither: "neither, 0"
        case .ratherFriendly: "rather friendly"
        case .friendly: "friendly" + (limit.map { ", from +\($0)" } ?? "")
        }
    }

    // MARK: - Differences

    var changeOfTies: String { "Change" }
    var entered: String { "+ entered" }
    var left: String { "− left" }
    var stronger: String { "▲ stronger: was narrower" }
    var weaker: String { "▼ weaker: was wider" }
    var unchanged: String { "as before" }
    var turnedSign: String { "turned: tone crossed 0" }
    var actorEntered: String { "actor entered" }
    var actorLeft: String { "actor left" }

    /// The heading of the list of changes, by how much weights changed.
    func greatestChanges(_ shown: Int, of all: Int) -> String {
        shown == all
            ? "What changed, by weight"
            : "The \(shown) greatest of \(Wording.grouped(all)) changes of weight"
    }

    /// The heading of those that are named besides, for what became of them.
    func moreChanges(_ shown: Int, of all: Int, for reasons: [String]) -> String {
        let count = shown < all ? "\(shown) of \(Wording.grouped(all))" : "\(shown)"
        let leading = reasons.dropLast().joined(separator: ", ")
        let names = [leading, reasons.last ?? ""].filter { !$0.isEmpty }
        return "And \(count) more that \(names.joined(separator: " or "))"
    }
    var thatTurned: String { "turned" }
    var thatEntered: String { "entered" }
    var thatLeft: String { "left" }
}
