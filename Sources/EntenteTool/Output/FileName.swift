/// Parts of the names of files.
enum FileName {
    /// What follows the last point of the last part, or nothing.
    static func ending(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let point = name.lastIndex(of: "."), point > name.startIndex else { return "" }
        return String(name[name.index(after: point)...])
    }

    /// The folder that holds a file or folder; `nil` if that is the current one or the topmost.
    static func folder(of path: String) -> String? {
        var path = path[...]
        while path.count > 1, path.last == "/" { path.removeLast() }
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return nil }
        return String(path[..<slash])
    }

    /// As many whole characters of a name as fit into so many bytes: file systems count those.
    static func prefix(of name: some StringProtocol, bytes: Int) -> String {
        var kept = ""
        var count = 0
        for character in name {
            count += character.utf8.count
            if count > bytes { break }
            kept.append(character)
        }
        return kept
    }
}
