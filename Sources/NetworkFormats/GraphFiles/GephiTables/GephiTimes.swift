/// What Gephi writes for times and for values over time: `<[2013.0, 2014.0]>`,
/// `<[2013-01-01, 2013-12-31]; [2015-01-01, 2015-06-30]>`, three and more timestamps as in
/// `<[2013.0, 2014.0, 2015.0]>`, and `<[2013.0, 2014.0, 5.0]>` for a value that holds for a time. A
/// round bracket excludes the moment beside it.
struct GephiTimes {
    /// The fields within each pair of brackets.
    private let groups: [Group]

    private struct Group {
        let fields: [String]
        let excludesFirst: Bool
        let excludesLast: Bool
    }

    /// `nil` if a text is nothing of that sort.
    init?(_ text: String) {
        guard text.hasPrefix("<"), text.hasSuffix(">") else { return nil }
        var groups: [Group] = []
        for group in text.dropFirst().dropLast().split(separator: ";") {
            let inner = group.drop { $0 == " " }
            guard let first = inner.first, "[(".contains(first),
                let end = inner.lastIndex(where: { "])".contains($0) })
            else { return nil }
            let fields = inner[inner.index(after: inner.startIndex)..<end]
                .split(separator: ",", omittingEmptySubsequences: false)
                .map { String($0.filter { $0 != " " && $0 != "\"" }) }
            guard !fields.isEmpty, !fields.contains("") else { return nil }
            groups.append(
                Group(
                    fields: fields, excludesFirst: first == "(", excludesLast: inner[end] == ")"))
        }
        guard !groups.isEmpty else { return nil }
        self.groups = groups
    }

    /// The stretches of time; a timestamp is one of no length.
    var spells: [AttributedGraph.Spell] {
        groups.flatMap { group -> [AttributedGraph.Spell] in
            let fields = group.fields
            if fields.count == 2 {
                return [spell(fields[0], fields[1], within: group)].compactMap(\.self)
            }
            return fields.compactMap { spell($0, $0, within: group) }
        }
    }

    /// The values that hold at different times: the last field of each group.
    var changes: [AttributedGraph.Change] {
        groups.compactMap { group in
            let fields = group.fields
            guard (2...3).contains(fields.count), let value = fields.last,
                let number = Double(value),
                let spell = spell(
                    fields[0], fields[fields.count - 2], within: group)
            else { return nil }
            return AttributedGraph.Change(.number(number), spell)
        }
    }

    /// From one moment to another; `nil` if neither is one. An end at infinity is open.
    private func spell(
        _ first: String, _ last: String, within group: Group
    ) -> AttributedGraph.Spell? {
        var spell = AttributedGraph.Spell(from: moment(first), through: moment(last))
        if first != last {
            if group.excludesFirst { spell.first = spell.first?.moved(by: 1) }
            if group.excludesLast { spell.last = spell.last?.moved(by: -1) }
        }
        return spell.first == nil && spell.last == nil ? nil : spell
    }

    private func moment(_ text: String) -> AttributedGraph.Moment? {
        guard !text.lowercased().hasSuffix("infinity") else { return nil }
        // Days in milliseconds since 1970 come as 1.3569984E12.
        if let number = Double(text), abs(number) >= 1e10, let whole = Int(exactly: number) {
            return AttributedGraph.Moment(written: String(whole))
        }
        return AttributedGraph.Moment(written: text)
    }
}
