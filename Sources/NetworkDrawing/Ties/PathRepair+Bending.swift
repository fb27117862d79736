extension PathRepair {
    private static let bends = [
        0, 0.04, -0.04, 0.08, -0.08, 0.13, -0.13, 0.19, -0.19, 0.26, -0.26, 0.34, -0.34, 0.44,
        -0.44,
    ]

    /// Bends the pairs that cover something; says whether any bend changed.
    mutating func bend(_ found: Found) -> Bool {
        let pairs = drawnPairs.indices.filter { found.covers[$0] > 0 }
        let bends = InParallel.map(pairs) { [self] in bestBend(of: $0, found) }
        var hasChanged = false
        for (pair, bend) in zip(pairs, bends) where bend != drawnPairs[pair].bend {
            drawnPairs[pair].bend = bend
            hasChanged = true
        }
        return hasChanged
    }

    /// The bend with which a pair covers and crosses least, beside all others as they are.
    private func bestBend(of pair: Int, _ found: Found) -> Double {
        var best = (cost: cost(of: pair, found.lines[pair], found), bend: drawnPairs[pair].bend)
        for bend in Self.bends where bend != drawnPairs[pair].bend && !isCancelled() {
            // Greater bends cost more by themselves.
            if abs(bend) * 2 >= best.cost - 0.05 { break }
            let lines = Self.polylines(found.paths.curves(ofPair: pair, bend: bend))
            let cost = cost(of: pair, lines, found) + abs(bend) * 2
            if cost < best.cost - 0.05 { best = (cost, bend) }
        }
        return best.bend
    }

    private func cost(of pair: Int, _ lines: [Polyline], _ found: Found) -> Double {
        let cover = cover(of: pair, lines) * 6
        guard !lines.isEmpty else { return cover }
        return cover + 0.3
            * Double(found.crossings(of: lines[lines.count / 2]) { $0 != pair })
    }
}
