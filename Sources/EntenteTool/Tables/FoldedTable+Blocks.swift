internal import NetworkReports

extension FoldedTable {
    /// Where a line may be as long as it is, nobody wants it longer.
    static let usualWidth = 120

    /// The blocks, with as many whole sections side by side as fit.
    func blocks(width: Int?) -> [(title: String, table: Table)] {
        let widths = TextTable(table: table, width: nil, paint: Paint(isOn: false)).naturalWidths
        let most = width ?? Self.usualWidth
        // Long names may wrap, but not at the cost of everything else.
        let fixed = min(room(0..<repeated, widths), most / 3)
        var blocks: [Block] = []
        for section in sections {
            let needed = section.columns.reduce(0) { $0 + room($1, widths) }
            var block = Block(titles: [section.title], columns: [], used: fixed)
            if let last = blocks.last, last.used + needed <= most {
                block = blocks.removeLast()
                block.titles.append(section.title)
            }
            for columns in section.columns {
                let needed = room(columns, widths)
                if block.used + needed > most, !block.columns.isEmpty {
                    blocks.append(block)
                    block = Block(
                        titles: [section.title + ", continued"], columns: [], used: fixed)
                }
                block.columns += columns
                block.used += needed
            }
            blocks.append(block)
        }
        return blocks.map { ($0.titles.joined(separator: " · "), columns($0.columns)) }
    }

    private struct Block {
        var titles: [String]
        var columns: [Int]
        var used: Int
    }

    private func room(_ columns: Range<Int>, _ widths: [Int]) -> Int {
        columns.reduce(0) { $0 + widths[$1] + TextTable.gap.count }
    }

    private func columns(_ chosen: [Int]) -> Table {
        let chosen = Array(0..<repeated) + chosen
        return Table(
            chosen.map { table.columns[$0] }, rows: table.rows.map { row in chosen.map { row[$0] } }
        )
    }
}
