/// The defaults of one kind of thing, nodes, edges or groups, as they change down a file.
///
/// Defaults hold for what comes up after them, in their group and in those within, and go on where
/// the group is opened again.
struct DefaultAttributes {
    /// What each group says itself; the graph is group 0.
    private(set) var own: [Int32: AttributeTable] = [:]
    /// Counts changes.
    private(set) var changes = 0
    /// What held for the graph when the first thing came up; things are written against it.
    private(set) var base: AttributeTable?
    private var known: [Int32: (changes: Int, attributes: Attributes)] = [:]

    /// Sets what a group says itself.
    mutating func set(_ attributes: Attributes, of group: Int32) {
        guard !attributes.isEmpty else { return }
        changes += 1
        for attribute in attributes { own[group, default: AttributeTable()].set(attribute) }
    }

    /// What holds in a group and differs from the base.
    ///
    /// - Parameters:
    ///   - group: The group.
    ///   - isBased: Whether the first call makes a base of what the graph says.
    ///   - parents: The group around each group; that of the graph is below 0.
    /// - Returns: The attributes, and how many were looked at to find them.
    mutating func attributes(
        of group: Int32, isBased: Bool, parents: (Int32) -> Int32
    ) -> (attributes: Attributes, cost: Int) {
        if isBased, base == nil { base = own[0] ?? AttributeTable() }
        if own.isEmpty { return ([], 0) }
        if let known = known[group], known.changes == changes { return (known.attributes, 0) }
        var line: [Int32] = []
        var next = group
        while next >= 0 {
            if own[next] != nil { line.append(next) }
            next = parents(next)
        }
        var (table, cost) = (AttributeTable(), line.count)
        for group in line.reversed() {
            for attribute in own[group]?.attributes ?? [] {
                table.set(attribute)
                cost += 1
            }
        }
        let attributes = Attributes(
            distinct: table.attributes.filter { base?[$0.name] != $0.value })
        known[group] = (changes, attributes)
        return (attributes, cost)
    }
}
