// MARK: - Choices for some files alone

extension ReadingChoices {
    /// The choices for a file: those for it alone go before those for all.
    ///
    /// A file is known by the end of its path, so that `old/events.csv` is chosen for
    /// `../old/events.csv` as well; of several names that fit, the longest counts.
    ///
    /// - Parameter file: Its name, as messages have it.
    /// - Returns: The choices, with none for other files.
    public func choices(for file: String) -> ReadingChoices {
        var all = self
        all.files = [:]
        let fitting = files.filter { Self.isSame($0.key, file) }
        guard let longest = fitting.keys.map({ min($0.utf8.count, file.utf8.count) }).max() else {
            return all
        }
        let best = fitting.filter { min($0.key.utf8.count, file.utf8.count) == longest }
        // Of files in several folders, none is meant by a name that all have.
        guard let own = best.values.first, best.values.allSatisfy({ $0 == own }) else {
            return all
        }
        var choices = all.overridden(by: own)
        choices.columns = own.columns.merging(
            columns.filter { column in
                !own.columns.values.contains(column.value)
            }
        ) { first, _ in first }
        return choices
    }

    private static func isSame(_ name: String, _ file: String) -> Bool {
        name == file || name.hasSuffix("/" + file) || file.hasSuffix("/" + name)
    }

    /// The choices, with what was found out where nothing was chosen, so that the same tables are
    /// read in the same way again: what all have in common once, and the rest by file.
    ///
    /// - Parameter tables: How the tables were understood.
    /// - Returns: The choices that a mapping file keeps.
    public func completed(by tables: [TableUnderstanding]) -> ReadingChoices {
        let tables = tables.filter { $0.format != nil }
        var result = self
        let formats = Set(tables.compactMap(\.format))
        if formats.count == 1 { result.dialect = formats.first }
        let found = tables.map { choices(for: $0.file).found(in: $0) }
        guard let first = found.first else { return result }
        var common = ReadingChoices()
        func isCommon<Value: Equatable>(_ setting: KeyPath<ReadingChoices, Value>) -> Bool {
            found.allSatisfy { $0[keyPath: setting] == first[keyPath: setting] }
        }
        if isCommon(\.encoding) { common.encoding = first.encoding }
        if isCommon(\.sheet) { common.sheet = first.sheet }
        if isCommon(\.dates) { common.dates = first.dates }
        if isCommon(\.decimal) { common.decimal = first.decimal }
        if isCommon(\.columns) { common.columns = first.columns }
        result = common.overridden(by: result)
        for (table, var own) in zip(tables, found) {
            if common.encoding != nil { own.encoding = nil }
            if common.sheet != nil { own.sheet = nil }
            if common.dates != nil { own.dates = nil }
            if common.decimal != nil { own.decimal = nil }
            if !common.columns.isEmpty { own.columns = [:] }
            guard own != ReadingChoices() else { continue }
            result.files[table.file] = own.overridden(
                by: result.files[table.file] ?? ReadingChoices())
        }
        return result
    }

    /// What was found out in a table, where these choices leave it open.
    private func found(in table: TableUnderstanding) -> ReadingChoices {
        var result = ReadingChoices()
        if encoding == nil { result.encoding = table.found.encoding }
        if sheet == nil { result.sheet = table.found.sheet }
        if dates == nil { result.dates = table.found.dates }
        if decimal == nil { result.decimal = table.found.decimal }
        for column in table.columns {
            guard let meaning = column.meaning, meaning != column.column,
                columns[column.column] == nil
            else { continue }
            result.columns[column.column] = Self.column(named: meaning)
        }
        return result
    }
}
