/// Labels one above the other at the ends of lines, as near to their places as they can be without
/// overlap.
enum LabelColumn {
    /// Where the middles of labels go.
    ///
    /// The places that move labels least, by the sum of squares, in the order of their places.
    ///
    /// - Parameters:
    ///   - places: Where each label would like its middle to be.
    ///   - heights: How high each is.
    ///   - range: Where the whole column must lie; one that is too high for it reaches below.
    /// - Returns: A middle for each label.
    /// - Complexity: O(*n* log *n*) for *n* labels.
    static func middles(
        at places: [Double], heights: [Double], within range: ClosedRange<Double>
    ) -> [Double] {
        let order = places.indices.sorted { (places[$0], $1) > (places[$1], $0) }
        // Without the heights above them, all labels want to be at a place of their own: those that
        // would have to change order share the mean of their places.
        var blocks: [(sum: Double, count: Int)] = []
        var above = 0.0
        var offsets: [Double] = []
        for index in order {
            offsets.append(above + heights[index] / 2)
            above += heights[index]
            var block = (sum: places[index] + (offsets.last ?? 0), count: 1)
            while let last = blocks.last,
                last.sum / Double(last.count) < block.sum / Double(block.count)
            {
                block = (last.sum + block.sum, last.count + block.count)
                blocks.removeLast()
            }
            blocks.append(block)
        }
        let (lowest, highest) = (range.lowerBound + above, range.upperBound)
        var middles = [Double](repeating: 0, count: places.count)
        var place = 0
        for block in blocks {
            let top = min(max(block.sum / Double(block.count), lowest), highest)
            for _ in 0..<block.count {
                // A column that is too high begins at the top.
                middles[order[place]] = (lowest > highest ? highest : top) - offsets[place]
                place += 1
            }
        }
        return middles
    }
}
