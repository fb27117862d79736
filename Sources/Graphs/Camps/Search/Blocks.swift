/// The biconnected blocks of a signed form: parts that no single vertex holds together.
///
/// A division of the whole costs what its blocks cost, and any divisions of the blocks fit together,
/// because two blocks share one vertex at most.
struct Blocks {
    struct Block {
        /// The vertices; the first is the one through which the block hangs on what comes after it,
        /// or on nothing.
        var vertices: [Int32]

        /// Positions of ties.
        var ties: [Int32]
    }

    /// Every block before the one that it hangs on.
    private(set) var blocks: [Block] = []

    private let rows: SignedRows

    /// The order in which vertices were found, 0 before.
    private var found: [Int32]

    /// The earliest vertex that the branch below reaches back to.
    private var earliest: [Int32]

    /// The entry to look at next, and the one by which the vertex was found.
    private var nextEntry: [Int32]
    private var entryTo: [Int32]

    private var path: [Int32] = []
    private var openTies: [Int32] = []
    private var clock: Int32 = 0
    private var stamp: [Int32]

    init(of form: SignedForm) {
        rows = SignedRows(form)
        found = Array(repeating: 0, count: form.vertexCount)
        earliest = found
        nextEntry = Array(rows.offsets.dropLast())
        entryTo = Array(repeating: -1, count: form.vertexCount)
        stamp = Array(repeating: -1, count: form.vertexCount)
        for root in 0..<form.vertexCount where found[root] == 0 {
            enter(Int32(root), by: -1)
            while let vertex = path.last { advance(Int(vertex), form) }
        }
    }

    private mutating func enter(_ vertex: Int32, by entry: Int32) {
        clock += 1
        found[Int(vertex)] = clock
        earliest[Int(vertex)] = clock
        entryTo[Int(vertex)] = entry
        path.append(vertex)
    }

    /// Follows the next tie of the vertex at the end of the path, or leaves the vertex.
    private mutating func advance(_ vertex: Int, _ form: SignedForm) {
        let arrival = entryTo[vertex] < 0 ? -1 : rows.ties[Int(entryTo[vertex])]
        while nextEntry[vertex] < rows.offsets[vertex + 1] {
            let entry = Int(nextEntry[vertex])
            nextEntry[vertex] += 1
            let neighbor = Int(rows.neighbors[entry])
            if rows.ties[entry] == arrival { continue }
            if found[neighbor] == 0 {
                openTies.append(rows.ties[entry])
                enter(Int32(neighbor), by: Int32(entry))
                return
            }
            if found[neighbor] < found[vertex] {
                openTies.append(rows.ties[entry])
                earliest[vertex] = min(earliest[vertex], found[neighbor])
            }
        }
        path.removeLast()
        guard let parent = path.last.map({ Int($0) }) else { return }
        earliest[parent] = min(earliest[parent], earliest[vertex])
        if earliest[vertex] >= found[parent] { close(at: parent, through: arrival, form) }
    }

    /// Takes the ties down to one of them off the stack: they are a block.
    private mutating func close(at root: Int, through arrival: Int32, _ form: SignedForm) {
        var block = Block(vertices: [Int32(root)], ties: [])
        stamp[root] = Int32(blocks.count)
        while let tie = openTies.popLast() {
            block.ties.append(tie)
            for end in [form.ties[Int(tie)].first, form.ties[Int(tie)].second]
            where stamp[Int(end)] != Int32(blocks.count) {
                stamp[Int(end)] = Int32(blocks.count)
                block.vertices.append(end)
            }
            if tie == arrival { break }
        }
        blocks.append(block)
    }
}

extension SignedForm {
    /// The part of a form that a block is; its vertices are numbered as the block lists them.
    ///
    /// `numbers` is scratch of the length of the form.
    func part(_ block: Blocks.Block, _ numbers: inout [Int32]) -> SignedForm {
        for (number, vertex) in block.vertices.enumerated() {
            numbers[Int(vertex)] = Int32(number)
        }
        return SignedForm(
            vertexCount: block.vertices.count,
            ties: block.ties.map { position in
                let tie = ties[Int(position)]
                return Tie(
                    first: numbers[Int(tie.first)], second: numbers[Int(tie.second)],
                    weight: tie.weight)
            })
    }
}
