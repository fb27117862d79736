/// What the chart of balance over time says.
extension Words {
    var balance: String { "balance over time" }
    var shares: String { "shares, 0 to 1" }
    var signedPairs: String { "pairs with a sign" }
    var balancedTriangles: String { "balanced triangles" }
    var balancedByChance: String { "triangles by chance" }
    var fitOfCamps: String { "fit of two camps" }

    func pairs(in slice: String, _ side: String, _ count: Int) -> String {
        "\(slice): \(self.count(count, "\(side) pair"))"
    }

    func figure(
        _ name: String, in slice: String, _ value: String?, triangles: Int, pairs: Int
    ) -> String {
        "\(slice): \(name) \(value ?? noValue), \(count(triangles, "triangle")), "
            + self.pairs(pairs)
    }

    /// What the shares are.
    func sharesRead(isWeighted: Bool) -> String {
        let ties = isWeighted ? "weight of all ties" : "ties"
        return "Balanced triangles: of all threes of actors tied to each other, the share in which "
            + "friends of friends are friends (T). By chance: the same if signs were dealt anew. "
            + "Fit of two camps: 1 − 2 L / \(ties) (F), where L "
            + (isWeighted ? "weighs the ties that contradict" : "ties contradict")
            + " the best two camps; 1: none does."
    }

    /// What hollow marks say: fewer triangles than a number, or camps that are not proven.
    func hollow(triangles enough: Int?, camps: Bool) -> String? {
        let parts = [
            enough.map { "fewer than \($0) triangles" },
            camps ? "best camps that are not proven, so that the fit is that or more" : nil,
        ].compactMap(\.self)
        return parts.isEmpty ? nil : "Hollow: \(parts.joined(separator: ", or "))."
    }

    /// Pairs without a sign, over all slices.
    func unsigned(ambivalent: Int, neutral: Int) -> String? {
        let parts = [
            ambivalent == 0
                ? nil : "\(pairs(ambivalent)) of as much cooperation as conflict",
            neutral == 0 ? nil : "\(pairs(neutral)) of neither",
        ].compactMap(\.self)
        return parts.isEmpty
            ? nil
            : "Without a sign, and so not drawn: \(parts.joined(separator: ", ")), over all slices."
    }

    var gapInBalance: String { "A gap: no triangle, or no pair with a sign, in that slice." }
}
