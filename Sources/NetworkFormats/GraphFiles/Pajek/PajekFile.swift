internal import ActorNetworks

extension GraphFileFormat {
    /// Pajek's format, as Pajek, networkx, igraph and Gephi read it.
    ///
    /// Days are parameters of lines, which every program reads. The part `timed` writes an event a
    /// line with its days as Pajek's times instead, as numbers of eight digits: `[20151001-20151004]`;
    /// igraph refuses files with times.
    public static let pajek = GraphFileFormat(
        name: "pajek", extensions: ["net", "paj"],
        summary: "Pajek: arcs and edges with signed values; timed writes Pajek's times",
        keeps: "labels, signed values, direction of each line, parameters, times",
        loses: "attributes of the whole graph, lists and truth values other than as text",
        parts: NetworkGraphForm.allCases.map { form in
            Part(form.rawValue) { .text(PajekWriting.text(of: $0.attributedGraph(of: form), &$1)) }
        } + [
            Part("timed") { network, losses in
                var graph = network.attributedGraph(of: .events)
                graph.countDays()
                return .text(PajekWriting.text(of: graph, &losses))
            }
        ],
        reader: Reader(recognises: { $0.isPajek }, read: { PajekReading.graph(in: $0, into: &$1) }),
        write: { .text(PajekWriting.text(of: $0, &$1)) })
}

extension GraphFileOpening {
    /// Whether the first line that is no comment begins a network; where the ending is that of
    /// Pajek, prose may stand before it.
    fileprivate var isPajek: Bool {
        // A partition or a vector begins as a network does.
        guard !["clu", "vec", "per"].contains(ending) else { return false }
        for line in text.split(whereSeparator: \.isNewline) {
            let start = line.drop { $0 == " " || $0 == "\t" }.prefix(12).lowercased()
            if start.isEmpty || start.hasPrefix("%") || start.hasPrefix("/*") { continue }
            if start.hasPrefix("*network") || start.hasPrefix("*vertices") { return true }
            guard ["net", "paj"].contains(ending) else { return false }
        }
        return false
    }
}

extension AttributedGraph {
    /// Forgets that all nodes stand at one point, which is what programs write that know no places.
    mutating func dropPlaceholders() {
        let saysNothing = nodes.allSatisfy { node in
            node.attributes["x"]?.number == 0 && node.attributes["y"]?.number == 0
                && node.attributes["z"] == nil && node.attributes["shape"] == .text("ellipse")
        }
        guard saysNothing else { return }
        for index in nodes.indices {
            nodes[index].attributes.removeAll { ["x", "y", "shape"].contains($0.name) }
        }
    }

    /// Makes days of times if all are numbers such as 20151001.
    mutating func recogniseDays() {
        changeTimes { time in
            guard let number = Int(exactly: time), number >= 10_000_101 else { return nil }
            let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
            func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            guard let day = Day("\(year)-\(padded(month))-\(padded(day))") else { return nil }
            return .day(day)
        }
    }

    /// Makes numbers such as 20151001 of days.
    mutating func countDays() {
        func number(_ moment: Moment) -> Moment {
            guard case .day(let day) = moment else { return moment }
            return .time(Double(day.description.filter { $0 != "-" }) ?? 0)
        }
        for index in edges.indices {
            edges[index].spells = edges[index].spells.map {
                Spell(from: $0.first.map(number), through: $0.last.map(number))
            }
        }
    }

    /// Changes all times that are numbers, or none if one of them cannot be changed.
    private mutating func changeTimes(_ change: (Double) -> Moment?) {
        var isPossible = true
        func changed(_ moment: Moment?) -> Moment? {
            guard case .time(let time)? = moment else { return moment }
            let result = change(time)
            if result == nil { isPossible = false }
            return result
        }
        func changed(_ spells: [Spell]) -> [Spell] {
            spells.map { Spell(from: changed($0.first), through: changed($0.last)) }
        }
        var copy = self
        for index in copy.nodes.indices { copy.nodes[index].spells = changed(nodes[index].spells) }
        for index in copy.edges.indices { copy.edges[index].spells = changed(edges[index].spells) }
        if isPossible { self = copy }
    }
}
