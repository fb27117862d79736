internal import ActorNetworks

extension EventTableFormat {
    /// A table with our own columns, or with those that most tables of this sort have.
    public static let plain = EventTableFormat(
        name: "plain", summary: "a table with our columns, or with usual names for them",
        recognition: "any other table",
        omission: "codes that imply no kind, such as statements; anything else is an error",
        rules: .plain, recognises: { _ in true }, settles: settledColumns(in:))

    /// The columns that belong together: both actors, and the value of a code.
    private static func settledColumns(in names: [String]) -> [EventColumn: Int] {
        var settled = EventColumn.actors(in: names)
        // In a table that is wholly ours, further columns may be called as they like.
        let needed: [EventColumn] = [.date, .source, .target, .kind, .weight]
        if needed.allSatisfy({ names.contains($0.name) }) {
            for meaning in EventColumn.allCases where !meaning.usualNames.isEmpty {
                settled[meaning] = names.firstIndex(of: meaning.name) ?? settled[meaning]
            }
        }
        for (meaning, column) in exportedColumns(in: names) { settled[meaning] = column }
        // Beside a code, the intensity is that of the code, as ICEWS has it.
        let isCoded = EventColumn.code.usualNames.contains(where: names.contains)
        let isScaled = EventColumn.goldstein.usualNames.contains(where: names.contains)
        if isCoded, !isScaled, let intensity = names.firstIndex(of: "intensity") {
            settled[.goldstein] = intensity
        }
        let parts = settled[.date] == nil ? DateParts.columns(in: names) : [:]
        settled.merge(parts) { known, _ in known }
        return HeaderWords.settled(in: names, besides: settled)
    }

    /// The columns of events that were exported, as a table or as JSON, which say of the days between
    /// how they are to be read, and what actors and codes are called; none in any other table.
    private static func exportedColumns(in names: [String]) -> [EventColumn: Int] {
        let table = ["last_day", "extent", "source_label", "target_label", "code_label"]
        let network = ["start", "end", "extent", "certainty", "events"]
        let isTable = table.allSatisfy(names.contains)
        guard isTable || network.allSatisfy(names.contains) else { return [:] }
        return [
            .endDate: names.firstIndex(of: isTable ? "last_day" : "end"),
            .dateBasis: names.firstIndex(of: "extent"),
            .place: names.firstIndex(of: "place"),
            .sourceLabel: names.firstIndex(of: "source_label"),
            .targetLabel: names.firstIndex(of: "target_label"),
            .codeLabel: names.firstIndex(of: "code_label"),
        ].compactMapValues(\.self)
    }
}
