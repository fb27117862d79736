/// Names short enough for a picture, each distinct from the others as long as the names are.
struct ShortNames {
    /// The names in their order, as they are drawn.
    let names: [String]
    /// How many were shortened.
    let count: Int

    /// How much room a name has, in multiples of the size of the type.
    struct Room {
        let widest: Double
        let widestWord: Double

        /// What the part that differs may take of a shortened name.
        var widestEnd: Double { widest / 2 }

        /// Up to three lines at the shape of an actor.
        static let shape = Room(widest: 26, widestWord: 11.5)
        /// One line beside a row.
        static let line = Room(widest: 15, widestWord: 15)
    }

    init(_ names: [String], in room: Room = .shape) {
        var short = names.map { room.fits($0) ? $0 : room.beginning(of: $0, room.widest) }
        var groups: [String: [Int]] = [:]
        for (index, name) in short.enumerated() { groups[name, default: []].append(index) }
        for (_, group) in groups.sorted(by: { $0.key < $1.key }) {
            let whole = Set(group.map { names[$0] })
            guard whole.count > 1 else { continue }
            for index in group where short[index] != names[index] {
                short[index] = room.distinct(
                    names[index], from: whole.subtracting([names[index]]))
            }
        }
        Self.number(&short, names)
        self.names = short
        count = zip(short, names).count { $0 != $1 }
    }

    /// Numbers those that are still alike, for their names differ in too many places to show.
    private static func number(_ short: inout [String], _ names: [String]) {
        var wholes: [String: [String]] = [:]
        for (name, whole) in zip(short, names) where !(wholes[name]?.contains(whole) ?? false) {
            wholes[name, default: []].append(whole)
        }
        for index in short.indices {
            guard let alike = wholes[short[index]], alike.count > 1, short[index] != names[index],
                let place = alike.firstIndex(of: names[index])
            else { continue }
            short[index] += " (\(place + 1))"
        }
    }
}

extension ShortNames.Room {
    fileprivate func fits(_ name: String) -> Bool {
        TextMetrics.width(of: name, size: 1) <= widest
            && name.split(whereSeparator: \.isWhitespace).allSatisfy {
                TextMetrics.width(of: String($0), size: 1) <= widestWord
            }
    }

    /// As many whole words as fit, or the beginning of a word that is too long, and an ellipsis.
    fileprivate func beginning(of name: some StringProtocol, _ limit: Double) -> String {
        var kept = ""
        for word in name.split(whereSeparator: \.isWhitespace) {
            let longer = kept.isEmpty ? String(word) : kept + " " + word
            let isLong = TextMetrics.width(of: String(word), size: 1) > widestWord
            if !isLong, TextMetrics.width(of: longer + "…", size: 1) <= limit {
                kept = longer
                continue
            }
            if kept.isEmpty { return characters(of: word, min(limit, widestWord)) + "…" }
            break
        }
        return kept + (kept == String(name) ? "" : " …")
    }

    private func characters(of word: some StringProtocol, _ limit: Double) -> String {
        var kept = ""
        for character in word {
            guard TextMetrics.width(of: kept + String(character) + "…", size: 1) <= limit else {
                break
            }
            kept.append(character)
        }
        return kept
    }

    /// The beginning and, after an ellipsis, the part by which a name differs from others.
    fileprivate func distinct(_ name: String, from others: Set<String>) -> String {
        let characters = Array(name)
        let shared = others.map { zip(characters, $0).prefix { $0 == $1 }.count }.max() ?? 0
        var start = min(shared, max(0, characters.count - 1))
        let wordStart = (characters[..<start].lastIndex { $0.isWhitespace } ?? -1) + 1
        // From the beginning of the word, unless the word is one of those without end.
        if TextMetrics.width(of: String(characters[wordStart...start]), size: 1) < widestWord {
            start = wordStart
        }
        let rest = String(characters[start...])
        let end =
            fits(rest) && TextMetrics.width(of: rest, size: 1) <= widestEnd
            ? rest : beginning(of: rest, widestEnd)
        guard start > 0 else { return end }
        let head = beginning(of: String(characters[..<start]), widest - widestEnd)
        return (head.hasSuffix("…") ? head : head + " …") + " " + end
    }
}
