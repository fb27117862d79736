internal import ActorNetworks

extension SliceReport {
    /// What a reader should know before adding up the slices.
    public var remarks: [String] {
        [totalsRemark].compactMap(\.self)
            + overview.sliced.remarks(
                on: entries.map(\.slice), of: overview.whole.selection, phasesOf: summary,
                repeated: "so that the slices add up to more events than there are",
                namesOptions: namesOptions)
            + [balanceRemark].compactMap(\.self) + coverageRemarks
    }

    /// What rows that stand for several events leave open of the slices.
    private var totalsRemark: String? {
        Snapshot.totalsRemark(entries.reduce(0) { $0 + $1.mostEventsAfter }, called: "slice")
    }

    private var balanceRemark: String? {
        let count = entries.count { $0.lacksBalance }
        guard count > 0 else { return nil }
        return "no balance in \(count.of("slice")), which \(count == 1 ? "has" : "have") too many "
            + "pairs to count triangles in passing"
            + (namesOptions ? "; entente balance has it for one --window" : "")
    }

    private var coverageRemarks: [String] {
        CoverageDoubt.remarks(on: overview.coverageDoubts) { entries[$0].slice.name }
            + [documentRemark(on: overview.documentBreaks.map { entries[$0].slice.name })]
            .compactMap(\.self)
    }
}

extension CoverageDoubt {
    /// What is told of slices that changed together with the sources, the first ones in words.
    ///
    /// - Parameters:
    ///   - doubts: The doubts in order of time.
    ///   - name: The name of the slice at a position.
    /// - Returns: Sentences without a full stop, one more where there are too many.
    static func remarks(on doubts: [CoverageDoubt], name: (Int) -> String) -> [String] {
        let told = doubts.prefix(SlicedEvents.remarksTold).map { $0.words(name($0.position)) }
        let rest = doubts.count - told.count
        return rest == 0
            ? told : told + ["\(rest.of("more slice")) changed together with the sources"]
    }

    private func words(_ name: String) -> String {
        switch change {
        case .events:
            "\(name): events went from \(eventsBefore) to \(events) while the documents cited went "
                + "from \(documentsBefore) to \(documents); some of the change may be one of coverage"
        case .ties:
            "\(name): ties changed more than usual (\(tieChange.fixed(2))) "
                + "while \((documentChange * 100).fixed(0)) % of the documents cited in the two "
                + "slices are cited in one alone; some of the change may be one of coverage"
        }
    }
}
