extension Graph {
    /// Sums, over all sources, the dependency of the source on each vertex, or on each entry of the
    /// rows, in a simple graph whose weights are lengths.
    ///
    /// Trees are folded first, and what is left is searched in an order that keeps neighbours
    /// together. Whether lengths are equal is thus judged without what paths have in common in the trees.
    func pathDependencies(
        ofEntries: Bool, for measure: String, _ execution: Execution
    ) throws(GraphError) -> [Double] {
        let trees = PendantTrees(self)
        let rest = SearchOrder(self, without: trees)
        let ends = PathEnds(rest, trees)
        let totals =
            isWeighted
            ? try rest.graph.lengthDependencies(ends, ofEntries, measure, execution)
            : try rest.graph.hopDependencies(ends, ofEntries, measure, execution)
        let (into, outOf) = trees.ends(
            arrivals: rest.restore(totals.arrivals, blank: 0),
            reached: rest.restore(totals.reached, blank: 0))
        if !ofEntries {
            let pairs = trees.pairs(into: into, outOf: outOf)
            return zip(rest.restore(totals.flows, blank: 0), pairs).map(+)
        }
        return (0..<vertexCount).flatMap { tail in
            outgoing.neighbors[outgoing.range(tail)].map { head in
                rest.entry(from: tail, to: head).map { totals.flows[$0] }
                    ?? trees.pairs(from: tail, to: Int(head), into: into, outOf: outOf)
            }
        }
    }

    /// Eight sources a pass.
    private func hopDependencies(
        _ ends: PathEnds, _ ofEntries: Bool, _ measure: String, _ execution: Execution
    ) throws(GraphError) -> PathTotals {
        let batches = (ends.active.count + PathLanes.width - 1) / PathLanes.width
        let chunks = Execution.chunks(of: batches)
        let tally = Tally(steps: batches, execution: execution)
        return try execution.reduce(
            chunks: chunks.count, tally, into: PathTotals(self, ofEntries: ofEntries)
        ) { (chunk, tally) throws(GraphError) in
            var lanes = PathLanes(self, ends, scoringEntries: ofEntries)
            for batch in chunks[chunk] {
                lanes.run(batch: batch)
                try lanes.sums.check(for: measure)
                try tally.step()
            }
            return lanes.sums.totals
        } join: {
            $0.add($1)
        }
    }

    /// One search a source.
    private func lengthDependencies(
        _ ends: PathEnds, _ ofEntries: Bool, _ measure: String, _ execution: Execution
    ) throws(GraphError) -> PathTotals {
        let chunks = Execution.chunks(of: ends.active.count)
        let buckets = BucketQueue.layout(lengths: outgoing.weights, vertexCount: vertexCount)
        let tally = Tally(steps: ends.active.count, execution: execution)
        return try execution.reduce(
            chunks: chunks.count, tally, into: PathTotals(self, ofEntries: ofEntries)
        ) { (chunk, tally) throws(GraphError) in
            let sources = ends.active[chunks[chunk]]
            if let buckets {
                let queue = BucketQueue(width: buckets.width, count: buckets.count)
                let search = PathCountSearch(self, ends, scoringEntries: ofEntries, queue)
                return try totals(sources, search, measure, tally)
            }
            let queue = HeapQueue(vertexCount: vertexCount)
            let search = PathCountSearch(self, ends, scoringEntries: ofEntries, queue)
            return try totals(sources, search, measure, tally)
        } join: {
            $0.add($1)
        }
    }

    private func totals<Queue: VertexQueue & ~Copyable>(
        _ sources: ArraySlice<Int32>, _ search: consuming PathCountSearch<Queue>,
        _ measure: String, _ tally: Tally
    ) throws(GraphError) -> PathTotals {
        for source in sources {
            search.run(from: Int(source))
            try search.sums.check(for: measure)
            try tally.step()
        }
        return search.sums.totals
    }
}
