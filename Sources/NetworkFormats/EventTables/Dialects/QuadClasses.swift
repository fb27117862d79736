internal import ActorNetworks

extension EventTableFormat {
    /// A table whose only code is one of the four quad classes.
    public static let quad = EventTableFormat(
        name: "quad", summary: "a table of events by quad class",
        recognition: "header with quad_class and no other code or kind",
        omission: "nothing",
        columns: EventColumn.usualNames.merging(
            [.code: ["quad_class", "quadclass", "quad_code"]]) { $1 },
        codingScheme: .quadClasses, rules: quadRules,
        recognises: { opening in
            let names = Set(opening.header)
            return !names.isDisjoint(with: ["quad_class", "quadclass", "quad_code"])
                && names.isDisjoint(with: EventColumn.code.usualNames)
                && names.isDisjoint(with: EventColumn.kind.usualNames)
        }, settles: EventColumn.actors(in:))

    private static let quadRules = {
        var rules = EventRules.plain
        rules.leavesOutWeakCodes = false
        return rules
    }()
}
