internal import ActorNetworks

extension SliceReport {
    /// What a reader should know before adding up the slices.
    public var remarks: [String] {
        [totalsRemark].compactMap(\.self)
            + overview.sliced.remarks(
                on: entries.map(\.slice), of: overview.whole.selection, phasesOf: summary,
                repeated: "so that the slices add up to more events than there are")
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
            + "pairs to count triangles in passing; entente balance has it for one --window"
    }

    private var coverageRemarks: [String] {
        let doubts = overview.coverageDoubts
        var remarks = doubts.prefix(SlicedEvents.remarksTold).map { doubt -> String in
            let (before, here) = (entries[doubt.position - 1], entries[doubt.position])
            let sources =
                "the documents cited went from \(before.documentCount) to \(here.documentCount)"
            switch doubt.change {
            case .events:
                return "\(here.slice.name): events went from \(before.eventCount) to "
                    + "\(here.eventCount) while \(sources); some of the change may be one of coverage"
            case .ties:
                return
                    "\(here.slice.name): ties changed more than usual (\((here.change ?? 0).fixed(2))) "
                    + "while \((here.documentChange ?? 0).share) of the documents cited in the two "
                    + "slices are cited in one alone; some of the change may be one of coverage"
            }
        }
        if doubts.count > remarks.count {
            remarks.append(
                "\((doubts.count - remarks.count).of("more slice")) changed together with the sources"
            )
        }
        return remarks
            + [documentRemark(on: overview.documentBreaks.map { entries[$0].slice.name })]
            .compactMap(\.self)
    }
}

extension Double {
    /// The share in percent.
    fileprivate var share: String { "\((self * 100).fixed(0)) %" }
}
