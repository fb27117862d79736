/// Which of the files in a folder are the tables of a case, by their names.
struct TableNames {
    private let names: [String]

    /// The paths of files within the folder.
    init(_ names: [String]) {
        self.names = names
    }

    /// The endings that tables have, the best first.
    static let endings = ["csv", "tsv", "tab", "txt", "jsonl", "ndjson", "json", "xlsx", "ods"]

    /// Every name that a table of a case may have as text.
    static let ofCases = (stems + ["codes"]).flatMap { stem in
        ["csv", "tsv", "tab", "txt"].map { "\(stem).\($0)" }
    }

    /// The file that is the table of a name in the folder itself.
    func table(_ stem: String, where isThere: (String) -> Bool) -> String? {
        for ending in Self.endings {
            for packing in [""] + TableSource.packedEndings.map({ "." + $0 }) {
                let name = "\(stem).\(ending)\(packing)"
                if names.contains(name), isThere(name) { return name }
            }
        }
        return nil
    }

    /// The files that are almost called like a table of a case, with the name to give them.
    var almost: [(name: String, table: String?)] {
        names.compactMap { name in
            guard let ending = Self.ending(of: name), ending != "json" else { return nil }
            let stem = TableSource.stem(of: name).lowercased()
            let table = Self.stems.first {
                stem == $0 || stem == $0.dropLast() || stem == $0 + "s"
            }
            return table.map { (name, "\($0).csv") }
        }
    }

    /// The files that are tables by their endings: those of text only where there are no others.
    var tables: Set<String> {
        let tables = names.filter { name in
            guard let ending = Self.ending(of: name) else { return false }
            return ending != "txt" && TableSource.stem(of: name).lowercased() != "codes"
                && !name.hasSuffix("datapackage.json")
        }
        guard tables.isEmpty else { return Set(tables) }
        // Knowledge graphs come in three parts, which some give no ending.
        let parts: Set<Substring> = ["train", "valid", "test"]
        return Set(
            names.filter {
                Self.ending(of: $0) == "txt" || parts.contains($0.split(separator: "/").last ?? "")
            })
    }

    /// The files that are to be read where no table has a name of a case's: the tables or, where there
    /// are none but such as may be graphs, also the graph files.
    var inputs: Set<String> {
        let tables = tables
        guard tables.allSatisfy({ ["json", "txt"].contains(Self.ending(of: $0)) }) else {
            return tables
        }
        let graphs = Set(names.filter(Self.isGraph))
        return graphs.union(
            graphs.isEmpty ? tables : tables.filter { Self.ending(of: $0) == "json" })
    }

    /// Whether a file is a graph file by its ending, under what it is packed in.
    static func isGraph(_ name: String) -> Bool {
        var parts = name.lowercased().split(separator: ".").dropFirst()
        if let last = parts.last, TableSource.packedEndings.contains(String(last)) {
            parts.removeLast()
        }
        return parts.last.map { graphEndings.contains(String($0)) } ?? false
    }

    private static let graphEndings: Set<String> = Set(
        GraphFileFormat.all.filter { $0.reader != nil }.flatMap(\.extensions)
            + GraphFileFormat.edgeListEndings
    ).subtracting(endings)

    /// Whether a file is something else, such as a picture, which nobody misses.
    static func isNoTable(_ name: String) -> Bool {
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return [
            "svg", "png", "jpg", "jpeg", "gif", "pdf", "html", "htm", "md", "txt", "log", "json",
            "xml", "css", "js", "py", "r", "sh", "swift",
        ].contains(ending)
    }

    private static let stems = ["events", "actors", "sources", "phases"]

    /// The ending of a table, in lower case and under what it is packed in; `nil` if it is none. An
    /// archive whose name tells no more is taken for one of tables.
    static func ending(of name: String) -> String? {
        var parts = name.lowercased().split(separator: ".").dropFirst()
        guard let last = parts.last else { return nil }
        guard TableSource.packedEndings.contains(String(last)) else {
            return endings.first { $0 == last }
        }
        parts.removeLast()
        return parts.last.flatMap { part in endings.first { $0 == part } }
            ?? (last == "zip" ? "zip" : nil)
    }
}
