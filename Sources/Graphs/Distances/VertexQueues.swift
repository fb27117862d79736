/// Vertices waiting for the search, those with the smallest keys first.
protocol VertexQueue: ~Copyable {
    /// Inserts a vertex, or gives one that is waiting a smaller key.
    mutating func lower(_ vertex: Int32, key: Double, isNew: Bool)

    /// Takes a vertex of the smallest keys; the same vertex may come up again with its older, larger
    /// keys, and must then be passed over.
    mutating func popFirst() -> Int32?
}

/// Vertices ordered by a key that only falls: a four-way heap that knows where each vertex is.
struct HeapQueue: VertexQueue, ~Copyable {
    private let items: Scratch<QueueItem>
    private let places: Scratch<Int32>
    private var count = 0

    init(vertexCount: Int) {
        items = Scratch(repeating: QueueItem(key: 0, vertex: 0), count: vertexCount)
        places = Scratch(repeating: -1, count: vertexCount)
    }

    mutating func lower(_ vertex: Int32, key: Double, isNew: Bool) {
        if isNew { count += 1 }
        let place = isNew ? count - 1 : Int(places[Int(vertex)])
        rise(from: place, QueueItem(key: key, vertex: vertex))
    }

    mutating func popFirst() -> Int32? { popItem()?.vertex }

    /// Takes the vertex of the smallest key out of the queue.
    mutating func popItem() -> (vertex: Int32, key: Double)? {
        if count == 0 { return nil }
        count -= 1
        let first = items[0]
        if count > 0 { sink(items[count]) }
        return (first.vertex, first.key)
    }

    private func rise(from start: Int, _ item: QueueItem) {
        var place = start
        while place > 0 {
            let parent = (place - 1) >> 2
            if items[parent].key <= item.key { break }
            put(items[parent], at: place)
            place = parent
        }
        put(item, at: place)
    }

    private func sink(_ item: QueueItem) {
        var place = 0
        while true {
            var child = place << 2 + 1
            if child >= count { break }
            let end = min(child + 4, count)
            var least = items[child].key
            var other = child + 1
            while other < end {
                let key = items[other].key
                if key < least {
                    least = key
                    child = other
                }
                other += 1
            }
            if least >= item.key { break }
            put(items[child], at: place)
            place = child
        }
        put(item, at: place)
    }

    private func put(_ item: QueueItem, at place: Int) {
        items[place] = item
        places[Int(item.vertex)] = Int32(place)
    }
}

/// Vertices in a ring of buckets, each a little narrower than the shortest arc: whatever is in the
/// first bucket is settled already, so there is nothing to sort.
struct BucketQueue: VertexQueue, ~Copyable {
    private let heads: Scratch<Int32>
    private let perWidth: Double
    private let mask: Int
    private var entries: [QueueEntry] = []
    private var waiting = 0
    private var bucket = 0

    /// The width of buckets and their number, as a power of 2, for arcs of these lengths; `nil` where
    /// buckets would outnumber the vertices by far.
    static func layout(lengths: [Double], vertexCount: Int) -> (width: Double, count: Int)? {
        guard let shortest = lengths.min(), let longest = lengths.max(), shortest > 0 else {
            return nil
        }
        let width = shortest * 0.99
        let needed = longest / width + 2
        guard needed < Double(max(64, 4 * vertexCount)), needed < 1_048_576 else { return nil }
        return (width, 1 << (Int.bitWidth - Int(needed).leadingZeroBitCount))
    }

    init(width: Double, count: Int) {
        heads = Scratch(repeating: -1, count: count)
        perWidth = 1 / width
        mask = count - 1
    }

    mutating func lower(_ vertex: Int32, key: Double, isNew: Bool) {
        let place = Int(key * perWidth)
        if waiting == 0, entries.isEmpty { bucket = place }
        entries.append(QueueEntry(vertex: vertex, next: heads[place & mask]))
        heads[place & mask] = Int32(entries.count - 1)
        waiting += 1
    }

    mutating func popFirst() -> Int32? {
        if waiting == 0 {
            entries.removeAll(keepingCapacity: true)
            return nil
        }
        while heads[bucket & mask] < 0 { bucket += 1 }
        let entry = entries[Int(heads[bucket & mask])]
        heads[bucket & mask] = entry.next
        waiting -= 1
        return entry.vertex
    }
}

/// A vertex in a heap.
struct QueueItem: BitwiseCopyable {
    var key: Double
    var vertex: Int32
}

/// A vertex in a bucket, and what lies below it there.
struct QueueEntry: BitwiseCopyable {
    var vertex: Int32
    var next: Int32
}
