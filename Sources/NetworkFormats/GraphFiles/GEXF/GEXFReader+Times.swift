internal import ActorNetworks

/// When parts of a graph are there.
extension GEXFReader {
    /// The spells that the attributes of an element write; none if it is always there.
    func spells(of element: XMLElement) -> [AttributedGraph.Spell] {
        guard element.hasAttribute(where: Self.isTime) else { return [] }
        if let listed = element["timestamps"] {
            return Self.parts(of: listed, separator: ",").compactMap { moment($0, element) }.map {
                .init(from: $0, through: $0)
            }
        }
        if let listed = element["intervals"] {
            return Self.parts(of: listed, separator: ";").compactMap { interval in
                let ends = Self.parts(of: interval, separator: ",").map { moment($0, element) }
                return spell(
                    from: ends.first ?? nil, through: ends.count > 1 ? ends[1] : nil, element)
            }
        }
        return spell(of: element).map { [$0] } ?? []
    }

    /// The moments of an element that are dates in another form than that of the format, as
    /// attributes: what they mean can be told only from all edges together.
    func otherDates(of element: XMLElement) -> [AttributedGraph.Attribute] {
        guard element.hasAttribute(where: Self.isTime) else { return [] }
        var isOther = false
        let written = [
            ("timestamp", element["timestamp"]), ("start", element["start"]),
            ("end", element["end"]),
        ].compactMap { name, text -> AttributedGraph.Attribute? in
            let plain = (text ?? "").trimmed
            guard !plain.isEmpty, !plain.lowercased().hasSuffix("infinity") else { return nil }
            isOther = isOther || Self.moment(plain) == nil && DateSpelling(plain) != nil
            return .init(name, .text(plain))
        }
        return isOther ? written : []
    }

    private static func isTime(_ name: UnsafePointer<CChar>) -> Bool {
        switch UInt8(truncatingIfNeeded: name[0]) {
        case UInt8(ascii: "s"), UInt8(ascii: "e"), UInt8(ascii: "t"), UInt8(ascii: "i"): true
        default: false
        }
    }

    /// The spell that the attributes of an element write; `nil` if they write none.
    func spell(of element: XMLElement) -> AttributedGraph.Spell? {
        if let stamp = element["timestamp"].flatMap({ moment($0, element) }) {
            return .init(from: stamp, through: stamp)
        }
        return spell(
            from: element["start"].flatMap { moment($0, element) }
                ?? element["startopen"].flatMap { moment($0, element) }?.moved(by: 1),
            through: element["end"].flatMap { moment($0, element) }
                ?? element["endopen"].flatMap { moment($0, element) }?.moved(by: -1), element)
    }

    private func spell(
        from first: AttributedGraph.Moment?, through last: AttributedGraph.Moment?,
        _ element: XMLElement
    ) -> AttributedGraph.Spell? {
        guard first != nil || last != nil else { return nil }
        if let first, let last, first.isAfter(last) {
            parts.problems.report(
                .endsBeforeStart, .warning, in: parts.file, line: element.line,
                problem: "a spell ends (\(last.text)) before it starts (\(first.text)), and is "
                    + "left out",
                remedy: "exchange the two, or correct one")
            return nil
        }
        return .init(from: first, through: last)
    }

    /// The parts of a list such as `<[2001, 2002]>` or `<[1, 2]; [3, 4]>`.
    private static func parts(of list: String, separator: Character) -> [String] {
        list.split(separator: separator).map { part in
            String(part.filter { !"<>[]()".contains($0) }).trimmed
        }
    }

    private func moment(_ text: String, _ element: XMLElement) -> AttributedGraph.Moment? {
        let plain = text.trimmed
        // Some programs write the end of time in words.
        if plain.isEmpty || plain.lowercased().hasSuffix("infinity") { return nil }
        if let moment = Self.moment(plain) { return moment }
        parts.problems.report(
            .notADate, .warning, in: parts.file, line: element.line,
            problem: "the time \(text.quoted) cannot be read, and is left out",
            remedy: "write a day as 2016-03-30, or a number")
        return nil
    }

    static func moment(_ text: String) -> AttributedGraph.Moment? {
        let count = text.utf8.count
        if count >= 10, let day = Day(String(text.prefix(10))),
            count == 10 || isDayWithMore(text)
        {
            return .day(day)
        }
        return Double(text).flatMap { $0.isFinite ? .time($0) : nil }
    }

    /// Whether a time of day or a time zone follows a date.
    private static func isDayWithMore(_ text: String) -> Bool {
        text.dropFirst(10).first.map { "T Z+-".contains($0) } ?? false
    }
}

extension AttributedGraph.Moment {
    /// The next or an earlier day or whole number; another number stays.
    func moved(by steps: Int) -> AttributedGraph.Moment {
        switch self {
        case .day(let day): .day(day.advanced(by: steps))
        case .time(let time): time == time.rounded() ? .time(time + Double(steps)) : self
        }
    }

    /// Whether this is later than another of the same sort.
    func isAfter(_ other: AttributedGraph.Moment) -> Bool {
        switch (self, other) {
        case (.day(let one), .day(let two)): one > two
        case (.time(let one), .time(let two)): one > two
        default: false
        }
    }
}
