extension Legend {
    /// Adds what the bars and pale outlines of panels mean.
    mutating func explainPanels(most: Int, hasGhosts: Bool) {
        let lines =
            [Words.english.barMeaning(most: most)]
            + (hasGhosts ? [Words.english.ghostMeaning] : [])
        blocks.append(
            Block(heading: Words.english.slices, rows: lines.map { Row(sample: .none, text: $0) }))
    }
}
