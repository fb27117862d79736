/// Places and sizes eight at a time, so that most actors and links are passed over in one step.
struct LayoutLanes: ~Copyable {
    typealias Lane = SIMD8<Float>

    private let count: Int
    /// From the centre of each actor to that of the box around it and its name.
    private let offsets: [Vector]
    private var x: [Lane]
    private var y: [Lane]
    private let halfX: [Lane]
    private let halfY: [Lane]
    private var linkLowX: [Lane]
    private var linkLowY: [Lane]
    private var linkHighX: [Lane]
    private var linkHighY: [Lane]
    /// One over the wanted distance from each actor to each other, 0 to itself; row by row.
    private let inverseDistances: [Lane]

    init(_ problem: LayoutProblem, _ positions: [Vector]) {
        count = problem.count
        let far = Float(1e9)
        let extents = problem.outlines.map(\.extent)
        let centers = zip(positions, extents).map { $0 + $1.center }
        x = Self.lanes(centers.map { Float($0.x) }, padding: far)
        y = Self.lanes(centers.map { Float($0.y) }, padding: far)
        halfX = Self.lanes(extents.map { Float($0.size.x / 2) }, padding: 0)
        halfY = Self.lanes(extents.map { Float($0.size.y / 2) }, padding: 0)
        offsets = extents.map(\.center)
        let none = Self.lanes([Float](repeating: far, count: problem.links.count), padding: far)
        (linkLowX, linkLowY, linkHighX, linkHighY) = (none, none, none, none)
        inverseDistances = (0..<problem.count).flatMap { vertex in
            Self.lanes(
                (0..<problem.count).map { other in
                    vertex == other ? 0 : Float(1 / problem.distance(vertex, other))
                }, padding: 0)
        }
        for index in problem.links.indices { setLink(index, problem, positions) }
    }

    /// Takes over the place of an actor that has moved, and the routes of its links.
    mutating func move(_ vertex: Int, _ problem: LayoutProblem, _ positions: [Vector]) {
        let center = positions[vertex] + offsets[vertex]
        x[vertex / 8][vertex % 8] = Float(center.x)
        y[vertex / 8][vertex % 8] = Float(center.y)
        for index in problem.linksOf[vertex] { setLink(index, problem, positions) }
    }

    private mutating func setLink(_ index: Int, _ problem: LayoutProblem, _ positions: [Vector]) {
        let a = positions[problem.links[index].first]
        let b = positions[problem.links[index].second]
        linkLowX[index / 8][index % 8] = Float(min(a.x, b.x))
        linkLowY[index / 8][index % 8] = Float(min(a.y, b.y))
        linkHighX[index / 8][index % 8] = Float(max(a.x, b.x))
        linkHighY[index / 8][index % 8] = Float(max(a.y, b.y))
    }

    /// Calls `body` for every actor whose box, grown by `margin`, meets a box.
    @inline(__always)
    func actors(near box: Box, margin: Double, _ body: (Int) -> Void) {
        let (lowX, lowY) = (Float(box.low.x - margin), Float(box.low.y - margin))
        let (highX, highY) = (Float(box.high.x + margin), Float(box.high.y + margin))
        for block in x.indices {
            let meets =
                (x[block] + halfX[block] .> lowX) .& (x[block] - halfX[block] .< highX)
                .& (y[block] + halfY[block] .> lowY) .& (y[block] - halfY[block] .< highY)
            Self.forEach(meets, block, body)
        }
    }

    /// Calls `body` for every link whose box, grown by `margin`, meets a box.
    @inline(__always)
    func links(near box: Box, margin: Double, _ body: (Int) -> Void) {
        let (lowX, lowY) = (Float(box.low.x - margin), Float(box.low.y - margin))
        let (highX, highY) = (Float(box.high.x + margin), Float(box.high.y + margin))
        for block in linkLowX.indices {
            let meets =
                (linkHighX[block] .> lowX) .& (linkLowX[block] .< highX)
                .& (linkHighY[block] .> lowY) .& (linkLowY[block] .< highY)
            Self.forEach(meets, block, body)
        }
    }

    /// The sum over all other actors of the squared relative stretch of the wanted distance, and
    /// of what touching costs.
    func pairs(
        of vertex: Int, at place: Vector, clearance: Double, stretchWeight: Float
    ) -> Double {
        let center = place + offsets[vertex]
        let (placeX, placeY) = (Float(center.x), Float(center.y))
        let ownX = halfX[vertex / 8][vertex % 8] + Float(clearance)
        let ownY = halfY[vertex / 8][vertex % 8] + Float(clearance)
        var sum = Lane()
        let row = vertex * x.count
        for block in x.indices {
            let inverse = inverseDistances[row + block]
            let isOther = inverse .> 0
            let gapX = x[block] - placeX
            let gapY = y[block] - placeY
            let stretch = (gapX * gapX + gapY * gapY).squareRoot() * inverse - 1
            var cost = stretch * stretch * stretchWeight
            let roomX = halfX[block] + ownX
            let roomY = halfY[block] + ownY
            let mayTouch =
                (gapX .< roomX) .& (-gapX .< roomX) .& (gapY .< roomY) .& (-gapY .< roomY)
            if any(mayTouch .& isOther) {
                let shareX = gapX / roomX
                let shareY = gapY / roomY
                let squareX = shareX * shareX
                let squareY = shareY * shareY
                let reach = (squareX * squareX + squareY * squareY).squareRoot().squareRoot()
                cost.replace(with: cost + 4 + (1 - reach) * 12, where: reach .< 1)
            }
            sum += Lane().replacing(with: cost, where: isOther)
        }
        return Double(sum.sum())
    }

    @inline(__always)
    private static func forEach(
        _ mask: SIMDMask<Lane.MaskStorage>, _ block: Int, _ body: (Int) -> Void
    ) {
        var left = SIMD8<Int32>().replacing(with: bits, where: mask).wrappedSum()
        while left != 0 {
            body(block * 8 + left.trailingZeroBitCount)
            left &= left - 1
        }
    }

    private static let bits = SIMD8<Int32>(1, 2, 4, 8, 16, 32, 64, 128)

    private static func lanes(_ values: [Float], padding: Float) -> [Lane] {
        stride(from: 0, to: values.count, by: 8).map { start in
            var lane = Lane(repeating: padding)
            for offset in 0..<min(8, values.count - start) { lane[offset] = values[start + offset] }
            return lane
        }
    }
}
