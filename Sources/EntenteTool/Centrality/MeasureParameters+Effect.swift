internal import ActorNetworks
internal import ArgumentParser
internal import Graphs

extension MeasureParameters {
    /// An option, whether it is given, and which measures read it.
    private struct Effect {
        let option: String
        let isGiven: Bool
        let isRead: (any CatalogueEntry) -> Bool

        init(
            _ option: String, _ isGiven: Bool, isRead: @escaping (any CatalogueEntry) -> Bool
        ) {
            self.option = option
            self.isGiven = isGiven
            self.isRead = isRead
        }
    }

    private var effects: [Effect] {
        let usual = MeasureOptions()
        return [
            Effect("--direction", direction != .all) {
                if case .chosen = $0.contract.direction { true } else { false }
            },
            Effect("--paths", paths != .steps) { $0.contract.weight == .length },
            Effect("--unweighted", unweighted) {
                $0.contract.weight == .strength || $0.contract.weight == .conductance
            },
            Effect("--groups", groups.name != ActorGrouping.type.name) { $0.contract.readsGroups },
            Effect("--resolution", resolution != usual.resolution) {
                $0.contract.readsGroups || $0 is GroupingMethod
            },
            Effect("--start", !start.isEmpty) { $0.name == Measure.pageRank.name },
            Effect("--error", error != usual.accuracy.error, isRead: Self.isEstimated),
            Effect(
                "--confidence", confidence != usual.accuracy.confidence, isRead: Self.isEstimated),
            Effect("--max-wait", timing.maxWait != nil) { $0.contract.time.followsPaths },
            Effect("--non-strict", timing.nonStrict) { $0.contract.time.followsPaths },
            Effect("--time-unit", timeUnit != .day) { entry in
                entry.contract.time == .elapsed || Self.means.contains(entry.name)
            },
        ]
    }

    private static func isEstimated(_ entry: any CatalogueEntry) -> Bool {
        entry.name == Measure.approximateBetweenness.name
    }

    /// The measures that are a time.
    private static let means = [Measure.interEventTime.name, ArcMeasure.pairInterEventTime.name]

    /// Which options change nothing about some measures: of a direction which of those that were asked
    /// for by name do not read it, of others that none does.
    func idle(for entries: [any CatalogueEntry], _ areNamed: Bool) -> [String] {
        effects.filter(\.isGiven).compactMap { effect in
            let others = entries.filter { !effect.isRead($0) }
            let isForOne = effect.option == "--direction" && areNamed
            guard !others.isEmpty, isForOne || others.count == entries.count else { return nil }
            let names = others.map(\.name)
            let more = names.count > 6 ? " and \(names.count - 6) more" : ""
            return "\(effect.option) changes nothing about "
                + names.prefix(6).joined(separator: ", ") + more
        }
    }
}
