public import NetworkFormats

/// What was left out of a case as it was read, which every report about the case tells.
public struct ReadingLoss: Sendable {
    /// How the case was named.
    public let name: String
    /// What it did to the case as a whole, the worst first.
    public let losses: [String]
    /// The rows that were left out, by file and reason.
    public let skipped: [SkippedRows]
    /// What edges that do not say their kind were taken for.
    public let assumptions: [String]

    /// The loss of a reading; `name` tells the case from others of the same report.
    public init(of reading: CaseReading, name: String) {
        self.name = name
        losses = reading.losses
        skipped = reading.skipped
        assumptions = reading.alarms.filter { $0.reason == .assumedKind }.map(\.description)
    }

    /// Whether everything was read; what was assumed does not matter.
    public var isEmpty: Bool { losses.isEmpty && skipped.isEmpty }

    /// The loss in words, the worst first.
    public var sentences: [String] {
        losses.map { "skipping changed the case: \($0)" } + skipped.map(\.description)
    }
}

extension Report {
    /// The report with what was left out of the cases that it is about: for readers before everything
    /// else if it changed a case, after it if not; under `skipped` in JSON. What was assumed stands there
    /// under `assumed`. A table for programs has no place for either.
    public func about(_ losses: [ReadingLoss]) -> Report {
        assuming(losses.flatMap(\.assumptions)).leavingOut(losses.filter { !$0.isEmpty })
    }

    private func assuming(_ assumptions: [String]) -> Report {
        if assumptions.isEmpty { return self }
        return Report(
            parts: parts, table: table,
            json: {
                let json = try json()
                guard case .object(let members) = json else { return json }
                return .object(members + [("assumed", .array(assumptions.map { .string($0) }))])
            })
    }

    private func leavingOut(_ losses: [ReadingLoss]) -> Report {
        if losses.isEmpty { return self }
        let heading = "Left out as it was read (--skip-bad-rows)"
        let points = losses.flatMap { loss in
            (loss.losses + loss.skipped.map(\.description)).map {
                losses.count > 1 ? "\(loss.name): \($0)" : $0
            }
        }
        let changesCase = losses.contains { !$0.losses.isEmpty }
        return Report(
            parts: {
                let part = Part.points(points, heading: heading)
                return changesCase ? [part] + (try parts()) : try parts() + [part]
            },
            table: table, json: { try json().about(losses) })
    }
}

extension JSONValue {
    /// An object with what was left out of cases, under `skipped`; other values, and objects about
    /// cases that were read whole, as they are.
    public func about(_ losses: [ReadingLoss]) -> JSONValue {
        let losses = losses.filter { !$0.isEmpty }
        guard case .object(let members) = self, !losses.isEmpty else { return self }
        return .object(members + [("skipped", .array(losses.map(\.json)))])
    }
}

extension ReadingLoss {
    fileprivate var json: JSONValue {
        .object([
            ("case", .string(name)),
            ("notes", .array(losses.map { .string($0) })),
            (
                "rows",
                .array(
                    skipped.map {
                        .object([
                            ("file", .string($0.file)), ("problem", .string($0.reason.rawValue)),
                            ("rows", .integer($0.count)), ("lines", .integer($0.lineCount)),
                            ("values", .integer($0.valueCount)),
                        ])
                    })
            ),
        ])
    }
}
