public import ActorNetworks

/// How actors are taken together on a page: as they were coded, or rolled up.
public struct PageLevel: Sendable {
    /// What readers see it called.
    public let name: String
    /// The network of all slices' time.
    public let whole: Snapshot
    /// The networks of the slices, over the same actors.
    public let slices: [Snapshot]

    /// A level of a case.
    ///
    /// - Parameters:
    ///   - name: What readers see it called.
    ///   - theCase: The case.
    ///   - selection: What is shown of it, with the roll-up of this level.
    ///   - slices: How time is cut.
    /// - Throws: `CaseError` as `Case.snapshot(_:)` does.
    public init(
        _ name: String, of theCase: Case, _ selection: Selection, over slices: [TimeSlice]
    ) throws(CaseError) {
        self.name = name
        whole = try theCase.snapshot(selection)
        self.slices = try theCase.snapshots(selection, over: slices)
    }

    /// The whole first, then the slices, as a page counts them.
    var snapshots: [Snapshot] { [whole] + slices }
}
