internal import ActorNetworks

/// The words of a matrix of relations.
extension Words {
    /// The title of a matrix of a case without one.
    var whoActsOnWhom: String { "Who acts on whom" }

    /// What the bars beside the rows and below the columns are.
    var sumsOfRows: String { "All it did" }
    var sumsOfColumns: String { "All done to it" }

    /// What stands below the title.
    var rowsActOnColumns: String { "What the actor of each row did to the actor of each column." }

    /// The headings of the legend.
    var tonesOfCells: String { "Cooperation : conflict" }
    var kindsOfCells: String { "Cells and bars" }
    var kindsOfBars: String { "Bars: sums by kind" }
    func darkness(of weight: String) -> String { "Darkness: \(weight)" }

    /// What a step of the tone is called.
    func name(of tone: CellTone) -> String {
        switch tone {
        case .friendly: "friendly"
        case .ratherFriendly: "rather friendly"
        case .balanced: "as much of both"
        case .ratherHostile: "rather hostile"
        case .hostile: "hostile"
        case .unsigned: "neither: talks alone"
        }
    }

    /// The same with the shares of cooperation and conflict from which it is called so.
    func explanation(of tone: CellTone) -> String {
        let name = name(of: tone)
        return switch tone {
        case .friendly: "\(name), over 4 : 1"
        case .ratherFriendly: "\(name), over 3 : 2"
        case .balanced, .unsigned: name
        case .ratherHostile: "\(name), under 2 : 3"
        case .hostile: "\(name), under 1 : 4"
        }
    }

    /// Where the part of a kind is in a cell and in a bar.
    func place(of kind: RelationKind) -> String {
        switch kind {
        case .cooperation: "\(name(of: kind)): left third, first in bars"
        case .negotiation: "\(name(of: kind)): middle"
        case .conflict: "\(name(of: kind)): right third, last in bars"
        }
    }

    /// How to read a cell, by the one that weighs most.
    func readingOfCell(
        of row: String, on column: String, _ weight: String, _ tone: String
    ) -> [String] {
        ["Greatest: \(row) on \(column),", "weight \(weight), \(tone)."]
    }

    var mutualEventsInBothCells: String { "What two did together is in both cells." }
    var hollowIsImplied: String { "Hollow: every event is only implied." }
    var frameContradicts: [String] {
        ["Framed: a pair against its camps,", "by the sign of both cells together."]
    }
    var strongestFirst: String { "In each group the strongest come first." }
    var strongestFirstOfAll: String { "The strongest come first." }

    /// The mark of actors whose group is in doubt, after their names.
    var doubtMark: String { "(?)" }

    /// What was left out.
    func strongestDrawn(_ count: Int, of all: Int) -> String {
        "Drawn: the \(Wording.grouped(count)) strongest of \(actors(all)); sums are "
            + "of what they did to each other."
    }

    /// What readers who do not see the picture are told after what it is of.
    func matrixInWords(_ greatest: [String]) -> String {
        "A matrix: rows act on columns."
            + (greatest.isEmpty
                ? "" : " The greatest weights: \(greatest.joined(separator: "; ")).")
    }
    func matrixCellInWords(
        _ row: String, _ column: String, _ weight: String, _ tone: String
    ) -> String {
        "\(row) on \(column), \(weight), \(tone)"
    }
}
