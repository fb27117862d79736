internal import ActorNetworks

// MARK: - Weights and numbers of events

extension GraphEvents {
    /// The number that an attribute writes; `nil` if there is none.
    mutating func number(
        _ meaning: EventColumn, of edge: AttributedGraph.Edge, _ written: GraphAttributes.Texts
    ) -> Double? {
        guard let (text, column) = written.field(meaning) else { return nil }
        return spellings.number(text, column: column, line: edge.place.line)
    }

    /// Reports a weight that is no number, or can be read as two; a word that may mean other things
    /// is kept.
    func report(
        weight text: String, of edge: AttributedGraph.Edge, into problems: inout Problems
    ) {
        if let contradiction = spellings.contradiction {
            problems.report(
                .contradiction, in: file, line: edge.place.line,
                problem: "the weight \(contradiction.problem)", remedy: contradiction.remedy)
            return
        }
        let number = WrittenNumber(text)
        guard attributes.isWeightCalledSo || number.isOpen else { return }
        problems.report(
            number.isOpen ? .ambiguousNumber : .notANumber, in: file, line: edge.place.line,
            problem: "the weight \(text.quoted) of \(name(of: edge)) \(number.problem)",
            remedy: number.remedy
                ?? "write one with a decimal point, or leave it out to mean 1")
    }

    /// How many events an edge stands for.
    mutating func eventCount(
        of edge: AttributedGraph.Edge, _ written: GraphAttributes.Texts, in builder: CaseBuilder,
        problems: inout Problems
    ) -> Int {
        guard let text = written[.events] else { return 1 }
        let room = builder.events.eventRoom
        let number = Int(text) ?? number(.events, of: edge, written).flatMap { Int(exactly: $0) }
        if let count = number, count >= 1, count <= room {
            return count
        }
        problems.report(
            .outOfRange, in: file, line: edge.place.line,
            problem: "\(attributes.name(of: .events) ?? "events") \(text.quoted) of "
                + "\(name(of: edge)) is no whole number from 1 to \(room)",
            remedy: "write how many events the edge stands for, or leave it out to mean 1")
        return 1
    }

    func check(
        _ weight: Double, ofEvents count: Int = 1, of edge: AttributedGraph.Edge,
        into problems: inout Problems
    ) {
        guard !weight.isFinite || abs(weight) > EventRows.greatestWeight(ofEvents: count) else {
            return
        }
        problems.report(
            .outOfRange, in: file, line: edge.place.line,
            problem: "the weight \(weight) of \(name(of: edge)) is no number from −1e12 to 1e12",
            remedy: "correct it, or leave it out to mean 1")
    }

    private func name(of edge: AttributedGraph.Edge) -> String {
        edge.id.map { "the edge \($0.quoted)" }
            ?? "the edge from \(actors.ids[edge.source].quoted) to \(actors.ids[edge.target].quoted)"
    }
}
