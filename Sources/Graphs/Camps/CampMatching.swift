/// Which of two lists of camps correspond, so that as many members as possible are in corresponding ones.
enum CampMatching {
    /// More camps than this are matched greedily, the largest overlaps first.
    static let mostExact = 60

    /// Matches rows with columns so that the sum of their entries is the greatest.
    ///
    /// - Parameter overlaps: A matrix of counts, of as many rows as you like, all of one length.
    /// - Returns: For each row its column, or `nil` where there are fewer columns, or nothing is shared.
    /// - Complexity: O(*k*³) up to 60 rows and columns, by Kuhn's and Munkres's method; above, it takes the
    ///   largest entries one after the other, in O(*k*² log *k*).
    /// - SeeAlso: Kuhn (1955), <https://doi.org/10.1002/nav.3800020109>.
    static func best(_ overlaps: [[Int]]) -> [Int?] {
        let columns = overlaps.first?.count ?? 0
        if overlaps.isEmpty || columns == 0 { return overlaps.map { _ in nil } }
        let size = max(overlaps.count, columns)
        let matches = size <= mostExact ? exact(overlaps, size) : greedy(overlaps)
        return matches.enumerated().map { row, column in
            column.flatMap { $0 < columns && overlaps[row][$0] > 0 ? $0 : nil }
        }
    }

    private static func greedy(_ overlaps: [[Int]]) -> [Int?] {
        var entries: [(overlap: Int, row: Int, column: Int)] = []
        for (row, counts) in overlaps.enumerated() {
            for (column, overlap) in counts.enumerated() where overlap > 0 {
                entries.append((overlap, row, column))
            }
        }
        entries.sort { ($1.overlap, $0.row, $0.column) < ($0.overlap, $1.row, $1.column) }
        var matches = [Int?](repeating: nil, count: overlaps.count)
        var isTaken = [Bool](repeating: false, count: overlaps[0].count)
        for entry in entries where matches[entry.row] == nil && !isTaken[entry.column] {
            matches[entry.row] = entry.column
            isTaken[entry.column] = true
        }
        return matches
    }

    /// Adds one row after the other along a cheapest alternating path, over potentials of rows and columns.
    private static func exact(_ overlaps: [[Int]], _ size: Int) -> [Int?] {
        func price(_ row: Int, _ column: Int) -> Int {
            row < overlaps.count && column < overlaps[row].count ? -overlaps[row][column] : 0
        }
        var rowPotential = [Int](repeating: 0, count: size + 1)
        var columnPotential = rowPotential
        // Position 0 stands for "none"; rows and columns count from 1.
        var rowOf = rowPotential
        for row in 1...size {
            rowOf[0] = row
            var column = 0
            var least = [Int](repeating: .max, count: size + 1)
            var came = [Int](repeating: 0, count: size + 1)
            var isSeen = [Bool](repeating: false, count: size + 1)
            repeat {
                isSeen[column] = true
                let current = rowOf[column]
                var (step, next) = (Int.max, 0)
                for other in 1...size where !isSeen[other] {
                    let reduced =
                        price(current - 1, other - 1) - rowPotential[current]
                        - columnPotential[other]
                    if reduced < least[other] { (least[other], came[other]) = (reduced, column) }
                    if least[other] < step { (step, next) = (least[other], other) }
                }
                for other in 0...size {
                    if isSeen[other] {
                        rowPotential[rowOf[other]] += step
                        columnPotential[other] -= step
                    } else if least[other] < .max {
                        least[other] -= step
                    }
                }
                column = next
            } while rowOf[column] != 0
            repeat {
                rowOf[column] = rowOf[came[column]]
                column = came[column]
            } while column != 0
        }
        var matches = [Int?](repeating: nil, count: overlaps.count)
        for column in 1...size where rowOf[column] <= overlaps.count {
            matches[rowOf[column] - 1] = column - 1
        }
        return matches
    }
}

extension Partition {
    /// The same groups under numbers of other groups, so that as many members as possible keep theirs.
    ///
    /// - Parameter previous: Earlier groups, one for each member; `nil` for members that had none.
    /// - Returns: The group of each member. Groups that match none have numbers that no earlier group
    ///   had, in their order.
    /// - Complexity: O(*n* + *k*³) for *k* groups; above 60 groups the largest overlaps are matched first.
    public func aligned(with previous: [Int?]) -> [Int] {
        precondition(previous.count == membership.count, "groups are given for every member")
        let count = (previous.compactMap { $0 }.max() ?? -1) + 1
        var overlaps = [[Int]](
            repeating: Array(repeating: 0, count: count), count: groupCount)
        for (group, earlier) in zip(membership, previous) {
            if let earlier { overlaps[group][earlier] += 1 }
        }
        var names = CampMatching.best(overlaps)
        var next = count
        for group in names.indices where names[group] == nil {
            names[group] = next
            next += 1
        }
        return membership.map { names[$0] ?? 0 }
    }
}
