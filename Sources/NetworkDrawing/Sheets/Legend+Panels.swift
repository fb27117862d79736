extension Legend {
    /// The legend with what the bars and pale outlines of panels mean.
    func explainingPanels(most: Int, hasGhosts: Bool) -> Legend {
        let lines =
            [Words.english.barMeaning(most: most)]
            + (hasGhosts ? [Words.english.ghostMeaning] : [])
        let block = Block(
            heading: Words.english.slices, rows: lines.map { Row(sample: .none, text: $0) })
        return Legend(blocks: blocks + [block])
    }
}
