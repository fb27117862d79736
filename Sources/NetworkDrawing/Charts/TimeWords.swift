internal import ActorNetworks

/// What time and what part of a case a chart is about, in words.
struct TimeWords {
    private let slices: [TimeSlice]
    private let selection: Selection
    /// What one of the slices is called.
    private let noun: Words.Noun
    private let words = Words.english

    init(_ slices: [TimeSlice], _ selection: Selection, by noun: Words.Noun = Words.english.slice) {
        self.slices = slices
        self.selection = selection
        self.noun = noun
    }

    /// The line below the title: the time, what stands behind the chart, and what was selected.
    func subtitle(_ basis: String...) -> String {
        ([span] + basis + SelectionWords(selection).parts).joined(separator: " · ")
    }

    /// How many slices there are, and which are the first and the last.
    var count: String {
        guard let first = slices.first, let last = slices.last else { return words.none(of: noun) }
        return words.count(slices.count, of: noun, from: first.name, to: last.name)
    }

    private var span: String {
        guard let first = slices.first, let last = slices.last else { return words.none(of: noun) }
        let days = slices.dropFirst().reduce(first.window) { $0.hull(with: $1.window) }
        let isNamed = slices.contains { $0.name != $0.window.description }
        let names = isNamed && slices.count > 1 ? words.range(first.name, last.name) : nil
        return [Wording.period(days), words.count(slices.count, noun), names].compactMap(\.self)
            .joined(separator: ", ")
    }

    /// Which selected events of a case no slice holds.
    func omissions(of theCase: Case) -> [String] {
        // What was drawn can be selected.
        guard let sliced = try? SlicedEvents(of: theCase, selection, over: slices) else {
            return []
        }
        return [words.inNoSlice(undated: sliced.undatedCount, outside: sliced.outsideCount)]
            .compactMap(\.self)
    }

    /// Which slices are shaded, as they are cut short.
    var shades: [String] {
        let partial = slices.filter(\.isPartial).map(\.name)
        return partial.isEmpty ? [] : [words.shaded(partial, of: noun)]
    }
}

extension Chart.Style {
    /// The title, or that of a case and of what is shown.
    func title(of theCase: Case, otherwise what: String) -> String {
        if let title, !title.isEmpty { return title }
        return Words.english.title(of: theCase.title, what)
    }
}
