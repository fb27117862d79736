internal import ActorNetworks

/// What time and what part of a case a chart is about, in words.
struct TimeWords {
    private let slices: [TimeSlice]
    private let selection: Selection

    init(_ slices: [TimeSlice], _ selection: Selection) {
        self.slices = slices
        self.selection = selection
    }

    /// The line below the title.
    var subtitle: String {
        ([span] + SelectionWords(selection).parts).joined(separator: " · ")
    }

    /// How many slices there are, and which are the first and the last.
    var count: String {
        guard let first = slices.first, let last = slices.last else { return "no slices" }
        return "\(Wording.count(slices.count, "slice")), from \(first.name) to \(last.name)"
    }

    private var span: String {
        guard let first = slices.first, let last = slices.last else { return "no slices" }
        let days = slices.dropFirst().reduce(first.window) { $0.hull(with: $1.window) }
        let isNamed = slices.contains { $0.name != $0.window.description }
        let names = isNamed && slices.count > 1 ? ", \(first.name) to \(last.name)" : ""
        return "\(Wording.period(days)), \(Wording.count(slices.count, "slice"))\(names)"
    }

    /// Which slices are shaded, as they are cut short.
    var shades: [String] {
        let partial = slices.filter(\.isPartial)
        guard !partial.isEmpty else { return [] }
        if partial.count > 2 { return ["Shaded: \(partial.count) slices that are cut short."] }
        let names = partial.map(\.name).joined(separator: " and ")
        return ["Shaded: \(names), which \(partial.count == 1 ? "is" : "are") cut short."]
    }
}

extension Chart.Style {
    /// The title, or that of a case and of what is shown.
    func title(of theCase: Case, otherwise what: String) -> String {
        if let title, !title.isEmpty { return title }
        return (theCase.title.isEmpty ? "Actors" : theCase.title) + ": \(what)"
    }
}
