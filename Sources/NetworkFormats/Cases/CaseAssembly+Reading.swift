internal import ActorNetworks

// MARK: - What comes of reading

extension CaseAssembly {
    /// Builds the case if nothing stands against it.
    consuming func reading(skippingBadRows: Bool) -> CaseReading {
        var problems = problems
        let losses = skippingBadRows ? losses : []
        var theCase: Case?
        var uses: [String: Int] = [:]
        if isReadable, skippingBadRows || !problems.hasErrors {
            do throws(CaseError) {
                let built = try builder.build()
                let used = built.uses(of: aliases)
                for alias in aliases.all { uses[alias.name] = used[alias.name] ?? 0 }
                theCase = try built.replacing(aliases)
            } catch {
                problems.add(.inconsistent, in: builder.title) {
                    .init(problem: "\(error)", remedy: "correct the tables")
                }
            }
        }
        return CaseReading(
            case: theCase, isComplete: isReadable, problems: problems,
            skipped: skippingBadRows ? skipped : [],
            omitted: omitted, tables: tables, losses: losses, package: package,
            aliasUses: uses)
    }

    /// What skipping did to the case as a whole.
    private var losses: [String] {
        var losses: [String] = []
        for kind in RelationKind.allCases.reversed() {
            guard kindCounts.indices.contains(Int(kind.rawValue)) else { continue }
            let counts = kindCounts[Int(kind.rawValue)]
            guard counts.kept == 0, counts.bad > 0 else { continue }
            losses.append(
                "no event of \(kind.name) is left: "
                    + (counts.bad == 1
                        ? "its only row was skipped" : "all \(counts.bad) were skipped"))
        }
        for table in tables {
            let bad = skipped.reduce(0) { $1.file == table.file ? $0 + $1.count : $0 }
            guard bad * 10 > table.rowCount else { continue }
            losses.append(
                "\(table.file): \(bad) of \(table.rowCount) rows were skipped, "
                    + "\((bad * 100 + table.rowCount / 2) / table.rowCount) %")
        }
        return losses
    }
}
