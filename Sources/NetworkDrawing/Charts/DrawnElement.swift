/// An element of a chart: its id in the picture, and what it stands for.
struct DrawnElement {
    let id: String
    var facts: ElementFacts

    /// A line, or a part of one between gaps.
    static func line(_ number: Int, part: Int, _ facts: ElementFacts) -> DrawnElement {
        DrawnElement(id: "line-\(number + 1)-\(part + 1)", facts: facts)
    }

    /// What a line or a row of bars has in a slice.
    static func value(
        _ series: String, in slice: Int, called name: String, _ facts: ElementFacts
    ) -> DrawnElement {
        var element = DrawnElement(id: "\(series)-\(slice + 1)", facts: facts)
        element.facts.add("period", name)
        return element
    }
}

extension ElementFacts {
    /// What belongs to a series that has this name.
    init(series name: String) {
        add("series", name)
    }

    /// A figure; `nil` says nothing.
    init(value: Double?) {
        add("value", value)
    }
}

extension Page {
    mutating func describe(_ element: DrawnElement) {
        describe([element.id: element.facts])
    }
}
