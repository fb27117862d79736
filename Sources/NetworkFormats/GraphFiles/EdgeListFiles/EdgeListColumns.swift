internal import ActorNetworks

/// The columns of a list of edges.
struct EdgeListColumns {
    /// The names of columns of times.
    static let times: Set<String> = ["timestamp", "time", "unix_time", "unixtime"]
    /// The names of columns that a list of edges may have and be nothing else.
    static let known: Set<String> = times.union(EdgeColumn.source.spellings)
        .union(EdgeColumn.target.spellings).union(EdgeColumn.weight.spellings)
        .union(["sign", "rating"])

    /// The positions of the columns, and the names of all.
    var source = 0
    var target = 1
    var weight: Int?
    var time: Int?
    var names: [String] = []

    /// The columns of a header, by their names or as a user says; `nil` if a line is none.
    init?(header: [String], choices: ReadingChoices = ReadingChoices()) {
        let words = header.map(ColumnMap<EdgeColumn>.normalized)
        guard let ends = Self.ends(of: words, choices: choices) else { return nil }
        source = ends.source
        target = ends.target
        let named = choices.columnsByName
        weight =
            words.firstIndex { named[$0] == .weight }
            ?? (EdgeColumn.weight.spellings + ["sign", "rating"]
            + HeaderWords.all(of: .weight)).lazy.compactMap { spelling in
                words.firstIndex { $0 == spelling && named[$0] == nil }
            }.first
        time = words.firstIndex { Self.times.contains($0) }
        names = header
    }

    /// The columns of both ends in a normalized header; `nil` if it does not have both.
    static func ends(
        of words: [String], choices: ReadingChoices
    ) -> (source: Int, target: Int)? {
        let named = choices.columnsByName
        let source = words.firstIndex { named[$0] == .source }
        let target = words.firstIndex { named[$0] == .target }
        if let source, let target { return (source, target) }
        let free = words.map { named[$0] == nil ? $0 : "" }
        func first(_ spellings: [String]) -> Int? {
            spellings.lazy.compactMap { free.firstIndex(of: $0) }.first
        }
        if let source, let target = first(EdgeColumn.target.spellings) { return (source, target) }
        if let target, let source = first(EdgeColumn.source.spellings) { return (source, target) }
        return source == nil && target == nil
            ? EdgeColumn.ends(of: free) ?? HeaderWords.ends(of: free) : nil
    }

    /// The columns of lines without a header: two nodes, a weight, and a time.
    ///
    /// A third column is a time if all the lines given have a whole number above 100,000,000 there, or a
    /// day such as 20160330; unless a fourth column is one as well.
    init(ofLines lines: [[String]]) {
        let width = lines.lazy.map(\.count).max() ?? 2
        func areTimes(_ column: Int) -> Bool {
            func all(_ isTime: (String) -> Bool) -> Bool {
                lines.allSatisfy { $0.count <= column || isTime($0[column]) }
            }
            return all { Int($0).map { $0 > 100_000_000 } ?? false } || all { Self.day($0) != nil }
        }
        names = ["source", "target"]
        guard width >= 3 else { return }
        if areTimes(2), width == 3 || !areTimes(3) {
            time = 2
            weight = width > 3 ? 3 : nil
        } else {
            weight = 2
            time = width > 3 ? 3 : nil
        }
        names += time == 2 ? ["timestamp", "weight"] : ["weight", "timestamp"]
    }

    /// The day that eight digits write, such as 20160330.
    static func day(_ text: String) -> Day? {
        guard text.utf8.count == 8, text.first.map({ "12".contains($0) }) == true else {
            return nil
        }
        return (try? WrittenDate(parsing: text)).map(\.first)
    }

    /// Whether lines may have years where a weight is looked for: whole numbers from 1800 to 2100 alone.
    static func mayBeYears(_ column: Int, of lines: [[String]]) -> Bool {
        lines.allSatisfy { line in
            line.count > column && Int(line[column]).map { (1800...2100).contains($0) } ?? false
        }
    }
}
