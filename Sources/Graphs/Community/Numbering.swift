/// Groups that are numbered from 0, and how many there are.
struct Numbering {
    /// The group of each vertex.
    private(set) var numbers: [Int32]

    private(set) var count: Int

    /// Numbers labels below `bound` in the order of their first appearance.
    init(_ labels: [Int32], below bound: Int) {
        var names = [Int32](repeating: -1, count: bound)
        var count: Int32 = 0
        numbers = labels.map { label in
            if names[Int(label)] < 0 {
                names[Int(label)] = count
                count += 1
            }
            return names[Int(label)]
        }
        self.count = Int(count)
    }

    /// Numbers the same groups anew by what their members' sizes add up to, nearly ascending.
    mutating func sort(bySizes size: (Int) -> Int) {
        var sizes = [Int](repeating: 0, count: count)
        for (vertex, number) in numbers.enumerated() { sizes[Int(number)] += size(vertex) }
        var names = [Int32](repeating: 0, count: count)
        let order = nearlyAscending(Array(0..<Int32(count))) { sizes[$0] }
        for (name, number) in order.enumerated() { names[Int(number)] = Int32(name) }
        for vertex in numbers.indices { numbers[vertex] = names[Int(numbers[vertex])] }
    }
}

/// Sorts vertices by size, where sizes that differ by less than an eighth may keep their order.
func nearlyAscending(_ vertices: [Int32], by size: (Int) -> Int) -> [Int32] {
    // The exponent and the first three bits of the fraction grow as the number does.
    let classes = vertices.map { Int(Float(size(Int($0))).bitPattern >> 20) }
    var cursor = [Int](repeating: 0, count: (classes.max() ?? 0) + 2)
    for number in classes { cursor[number + 1] += 1 }
    for number in cursor.indices.dropFirst() { cursor[number] += cursor[number - 1] }
    var sorted = vertices
    for (vertex, number) in zip(vertices, classes) {
        sorted[cursor[number]] = vertex
        cursor[number] += 1
    }
    return sorted
}
