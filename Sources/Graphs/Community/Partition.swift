/// A division of the vertices into groups.
///
/// Groups are numbered in the order of their first vertices, so that equal divisions are equal
/// values.
public struct Partition: Sendable, Hashable {
    /// The group of each vertex, at the vertex's position.
    public let membership: [Int]

    /// How many groups there are; they are numbered from 0.
    public let groupCount: Int

    /// Takes groups that are numbered by their first vertices already.
    init(numbered membership: [Int], groupCount: Int) {
        self.membership = membership
        self.groupCount = groupCount
    }

    /// Takes a division in whatever numbers; vertices of equal numbers form a group.
    public init(_ labels: [Int]) {
        let isSmall = labels.allSatisfy { $0 >= 0 && $0 <= 2 * labels.count }
        self = isSmall ? Partition(small: labels) : Partition(any: labels)
    }

    private init(any labels: [Int]) {
        var numbers: [Int: Int] = [:]
        membership = labels.map { label in
            if let number = numbers[label] { return number }
            numbers[label] = numbers.count
            return numbers.count - 1
        }
        groupCount = numbers.count
    }

    /// Small labels need no dictionary.
    private init(small labels: [Int]) {
        var numbers = [Int](repeating: -1, count: 2 * labels.count + 1)
        var count = 0
        membership = labels.map { label in
            if numbers[label] < 0 {
                numbers[label] = count
                count += 1
            }
            return numbers[label]
        }
        groupCount = count
    }

    /// The vertices of each group, in ascending order.
    ///
    /// - Returns: ``groupCount`` lists.
    /// - Complexity: O(*n*).
    public var groups: [[Int]] {
        var groups = [[Int]](repeating: [], count: groupCount)
        for (vertex, group) in membership.enumerated() { groups[group].append(vertex) }
        return groups
    }

    /// How many vertices each group has.
    ///
    /// - Complexity: O(*n*).
    public var sizes: [Int] {
        var sizes = [Int](repeating: 0, count: groupCount)
        for group in membership { sizes[group] += 1 }
        return sizes
    }
}
