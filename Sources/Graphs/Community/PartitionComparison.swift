#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// How far two partitions of the same vertices agree.
public struct PartitionComparison: Sendable, Hashable {
    /// What knowing one partition leaves to be told about the other, and back, in nats: 0 if they
    /// are equal, `log n` at most (Meilă's variation of information).
    public let variationOfInformation: Double

    /// What the partitions tell about each other, over the mean of what each tells: 1 if they are
    /// equal, 0 if independent. It favours partitions into many groups.
    public let normalizedMutualInformation: Double

    /// The same, less what chance would have partitions into groups of these sizes tell about each
    /// other: 1 if they are equal, about 0 if independent, below 0 if they agree less than by chance.
    public let adjustedMutualInformation: Double

    /// The share of the pairs on which the partitions agree; `nil` below two vertices.
    public let randIndex: Double?

    /// The same, rescaled so that chance scores 0 and equality 1; `nil` below two vertices.
    public let adjustedRandIndex: Double?
}

extension Partition {
    /// Compares two partitions of the same vertices; the numbers of groups do not matter.
    ///
    /// - Parameter other: A partition of as many vertices.
    /// - Returns: Five measures of agreement. Where neither partition tells anything, since both have
    ///   one group or both have a group a vertex, they are equal and score so.
    /// - Complexity: O(*n*) expected, and O(√*n*) for each two sizes of groups.
    /// - SeeAlso: Meilă (2007), <https://doi.org/10.1016/j.jmva.2006.11.013>; Hubert & Arabie (1985),
    ///   <https://doi.org/10.1007/BF01908075>; Vinh, Epps & Bailey (2010),
    ///   <https://www.jmlr.org/papers/v11/vinh10a.html>.
    public func compared(to other: Partition) -> PartitionComparison {
        precondition(
            membership.count == other.membership.count, "partitions must be of the same vertices")
        let count = membership.count
        var joint: [Int: Int] = [:]
        for (left, right) in zip(membership, other.membership) {
            joint[left * max(1, other.groupCount) + right, default: 0] += 1
        }
        // In a fixed order, so that sums come out the same on every run.
        let cells = joint.sorted { $0.key < $1.key }.map(\.value)
        let own = entropy(sizes, count)
        let others = entropy(other.sizes, count)
        let both = entropy(cells, count)
        let shared = max(0, own + others - both)
        return PartitionComparison(
            variationOfInformation: max(0, 2 * both - own - others),
            normalizedMutualInformation: own + others == 0 ? 1 : 2 * shared / (own + others),
            adjustedMutualInformation: adjusted(shared, mean: (own + others) / 2, other),
            randIndex: randIndex(cells, other),
            adjustedRandIndex: adjustedRandIndex(cells, other))
    }

    private func adjusted(_ shared: Double, mean: Double, _ other: Partition) -> Double {
        if self == other { return 1 }
        let byChance = mutualInformationByChance(sizes, other.sizes)
        return (shared - byChance) / (mean - byChance)
    }

    private func randIndex(_ cells: [Int], _ other: Partition) -> Double? {
        guard membership.count > 1 else { return nil }
        let all = pairs([membership.count])
        return (all + 2 * pairs(cells) - pairs(sizes) - pairs(other.sizes)) / all
    }

    private func adjustedRandIndex(_ cells: [Int], _ other: Partition) -> Double? {
        guard membership.count > 1 else { return nil }
        let (own, others) = (pairs(sizes), pairs(other.sizes))
        let byChance = own * others / pairs([membership.count])
        let most = (own + others) / 2
        return most == byChance ? 1 : (pairs(cells) - byChance) / (most - byChance)
    }
}

/// How many pairs lie within groups of these sizes.
private func pairs(_ sizes: [Int]) -> Double {
    sizes.reduce(0) { $0 + Double($1) * Double($1 - 1) / 2 }
}

/// The entropy, in nats, of the group of a vertex drawn at random.
private func entropy(_ sizes: [Int], _ count: Int) -> Double {
    sizes.reduce(0) { sum, size in
        let share = Double(size) / Double(count)
        return share == 0 ? sum : sum - share * log(share)
    }
}
