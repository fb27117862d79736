public import ActorNetworks

/// How a user wants tables read where they do not tell it themselves: encoding, sheet, order of
/// dates, decimal mark, kinds, and what columns mean.
///
/// A mapping file keeps them, so that a table is read the same way again:
///
/// ```
/// # How the tables of this case are read.
/// encoding = windows-1252
/// dates = dmy
/// decimal = comma
///
/// [columns]
/// Acteur 1 = source
/// "A = B" = target
///
/// [kinds]
/// Konflikt = conflict
///
/// [file old/events.csv]
/// encoding = utf-16le
///
/// [columns of old/events.csv]
/// Quelle = document
/// ```
///
/// What stands under the name of a file goes before the rest, for that file alone.
///
/// ```swift
/// var reader = CaseReader()
/// reader.reading = try ReadingChoices(parsing: text, file: "mapping.txt")
/// ```
public struct ReadingChoices: Equatable, Sendable {
    /// The order of day, month and year in dates of digits.
    public enum DateOrder: String, CaseIterable, Sendable {
        /// Day, month, year: `30.3.2016`.
        case dmy
        /// Month, day, year: `3/30/2016`.
        case mdy
        /// Year, month, day: `16/3/30`.
        case ymd
    }

    /// The sign before the decimals of a number.
    public enum DecimalMark: String, CaseIterable, Sendable {
        /// `1.234,5` or `0,5`.
        case comma
        /// `1,234.5` or `0.5`.
        case point
    }

    /// The encoding of all files; found out for each where it is `nil`.
    public var encoding: TextEncoding?
    /// The name of the sheet that is read of each spreadsheet; the first where it is `nil`.
    public var sheet: String?
    /// The order of dates; found out for each column where it is `nil`.
    public var dates: DateOrder?
    /// The decimal mark; found out for each column where it is `nil`.
    public var decimal: DecimalMark?
    /// The name of the dialect that every table of events is in, which a program may make
    /// `CaseReader.formats` of; found out where it is `nil`.
    public var dialect: String?
    /// The kind of events that have neither a kind nor a code.
    public var kind: RelationKind?
    /// Further words for kinds, in lower case.
    public var kindWords: [String: RelationKind] = [:]
    /// What columns mean, by their names as the header writes them.
    public var columns: [String: EventColumn] = [:]
    /// What is chosen for some files alone, by their names: encoding, sheet, order of dates, decimal
    /// mark, kind and columns.
    public var files: [String: ReadingChoices] = [:]

    /// No choices: everything is found out.
    public init() {}
}

// MARK: - The mapping file

extension ReadingChoices {
    /// Reads a mapping file: lines `name = value`, then a line for each column under `[columns]`
    /// and for each word under `[kinds]`. A name with `=`, `#`, `[` or `"` in it stands in quotes,
    /// with a quote written twice; lines that begin with `#` are remarks.
    ///
    /// - Parameters:
    ///   - text: The content of the file.
    ///   - file: Its name, for messages.
    /// - Throws: `FormatError.unusable` with the line, what is wrong and what to write.
    public init(parsing text: String, file: String) throws(FormatError) {
        self.init()
        var section = ""
        for (index, line) in text.split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline
        ).enumerated() {
            let line = Self.trimmed(line)
            if line.isEmpty || line.hasPrefix("#") { continue }
            let place = "\(file):\(index + 1)"
            if line.hasPrefix("["), line.hasSuffix("]") {
                section = String(line.dropFirst().dropLast())
                continue
            }
            guard let (name, value) = Self.pair(in: line) else {
                throw .unusable(
                    place: place, problem: "\(String(line).quoted) is no setting",
                    remedy: "write name = value")
            }
            if let (file, part) = Self.file(of: section) {
                try files[file, default: ReadingChoices()].set(
                    name, to: value, in: part, ofFile: true, at: place)
            } else {
                try set(name, to: value, in: section, at: place)
            }
        }
    }

    /// The choices as a mapping file, which read again gives the same.
    public var mappingFile: String {
        var lines = ["# How the tables of this case are read."] + settings
        lines += columnLines(under: "[columns]")
        if !kindWords.isEmpty { lines += ["", "[kinds]"] }
        for (word, kind) in kindWords.sorted(by: { $0.key < $1.key }) {
            lines.append("\(Self.quoted(word)) = \(kind.name)")
        }
        for (file, choices) in files.sorted(by: { $0.key < $1.key }) {
            let name = Self.quoted(file)
            let settings = choices.settings
            if !settings.isEmpty { lines += ["", "[file \(name)]"] + settings }
            lines += choices.columnLines(under: "[columns of \(name)]")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var settings: [String] {
        [
            ("input", dialect), ("encoding", encoding?.name), ("sheet", sheet),
            ("dates", dates?.rawValue), ("decimal", decimal?.rawValue), ("kind", kind?.name),
        ].compactMap { name, value in value.map { "\(name) = \(Self.quoted($0))" } }
    }

    private func columnLines(under title: String) -> [String] {
        guard !columns.isEmpty else { return [] }
        return ["", title]
            + columns.sorted { $0.key < $1.key }.map { name, meaning in
                // The header of a column may have line ends, which are as good as spaces.
                let line = String(name.map { $0.isNewline ? " " : $0 })
                return "\(Self.quoted(line)) = \(meaning.name)"
            }
    }

    /// The file that a section is about, and what of it: `columns`, or nothing for its settings.
    private static func file(of section: String) -> (name: String, part: String)? {
        for (prefix, part) in [("file ", ""), ("columns of ", "columns")]
        where section.hasPrefix(prefix) {
            guard let name = unquoted(trimmed(section.dropFirst(prefix.count))), !name.isEmpty
            else { return nil }
            return (name, part)
        }
        return nil
    }

    /// The choices of a user where there are any, and these elsewhere.
    public func overridden(by other: ReadingChoices) -> ReadingChoices {
        var result = self
        result.encoding = other.encoding ?? encoding
        result.sheet = other.sheet ?? sheet
        result.dates = other.dates ?? dates
        result.decimal = other.decimal ?? decimal
        result.dialect = other.dialect ?? dialect
        result.kind = other.kind ?? kind
        result.kindWords.merge(other.kindWords) { $1 }
        result.columns.merge(other.columns) { $1 }
        // What is chosen for all goes before what was for some.
        var rest = other
        rest.files = [:]
        result.files = files.mapValues { $0.overridden(by: rest) }
        result.files.merge(other.files) { $0.overridden(by: $1) }
        return result
    }

    private mutating func set(
        _ name: String, to value: String, in section: String, ofFile isOfFile: Bool = false,
        at place: String
    ) throws(FormatError) {
        func chosen<Value>(_ found: Value?, _ remedy: String) throws(FormatError) -> Value {
            guard let found else {
                throw .unusable(
                    place: place, problem: "\(name) cannot be \(value.quoted)", remedy: remedy)
            }
            return found
        }
        switch (section, name) {
        case ("columns", _):
            columns[name] = try chosen(
                Self.column(named: value),
                "write one of " + Self.columnNames.joined(separator: ", "))
        case ("kinds", _):
            kindWords[name.lowercased()] = try chosen(
                RelationKind(name: value.lowercased()), Self.kindRemedy)
        case ("", "input") where !isOfFile: dialect = value
        case ("", "encoding"):
            encoding = try chosen(
                TextEncoding(named: value),
                "write one of " + TextEncoding.names.joined(separator: ", "))
        case ("", "sheet"): sheet = value
        case ("", "dates"):
            dates = try chosen(DateOrder(rawValue: value), "write dmy, mdy or ymd")
        case ("", "decimal"):
            decimal = try chosen(DecimalMark(rawValue: value), "write comma or point")
        case ("", "kind"):
            kind = try chosen(RelationKind(name: value.lowercased()), Self.kindRemedy)
        default:
            throw .unusable(
                place: place,
                problem: (section.isEmpty ? "" : "[\(section)] ") + "\(name) is not known",
                remedy: isOfFile
                    ? "write encoding, sheet, dates, decimal or kind, or a column under [columns of "
                        + "NAME]"
                    : "write input, encoding, sheet, dates, decimal or kind, or a column under "
                        + "[columns], or a word under [kinds]")
        }
    }

    /// The meaning of a name: ours, or one that columns of that meaning mostly have.
    public static func column(named name: String) -> EventColumn? {
        let plain = ColumnMap<EventColumn>.normalized(name)
        return EventColumn.allCases.first { ColumnMap<EventColumn>.normalized($0.name) == plain }
            ?? EventColumn.allCases.first { $0.usualNames.contains(plain) }
    }

    static let kindRemedy = "write cooperation, conflict or negotiation"

    /// Cuts a line at its `=`, outside quotes.
    private static func pair(in line: Substring) -> (name: String, value: String)? {
        var isQuoted = false
        let equals = line.firstIndex { character in
            if character == "\"" { isQuoted.toggle() }
            return character == "=" && !isQuoted
        }
        guard let equals, let name = unquoted(trimmed(line[..<equals])), !name.isEmpty,
            let value = unquoted(trimmed(line[line.index(after: equals)...])), !value.isEmpty
        else { return nil }
        return (name, value)
    }

    private static func unquoted(_ text: Substring) -> String? {
        guard text.hasPrefix("\"") else { return String(text) }
        guard text.count >= 2, text.hasSuffix("\"") else { return nil }
        return text.dropFirst().dropLast().replacing(text: "\"\"", with: "\"")
    }

    private static func quoted(_ text: String) -> String {
        let needsQuotes =
            text.contains { "=#[\"".contains($0) || $0.isNewline }
            || trimmed(text[...]) != text[...]
        guard needsQuotes else { return text }
        let doubled = text.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"")
        return "\"\(doubled)\""
    }

    private static func trimmed(_ text: Substring) -> Substring {
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return text[first...last]
    }
}
