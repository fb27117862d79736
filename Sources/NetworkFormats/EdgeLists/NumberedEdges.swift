/// The edges of a table of nothing but plain numbers, which most large lists are: a header or none,
/// then rows such as `74220,19842,4.61`.
///
/// Anything else (a quote, a space, a sign before a vertex, an empty or surplus field, an exponent)
/// gives `nil`, and `EdgeRows` reads the table instead, to the same result; so there is nothing to
/// report here.
struct NumberedEdges {
    /// The most digits of a vertex, so that it fits 32 bits.
    private static let mostDigits = 9

    private(set) var names: [String] = []
    private(set) var sources: [Int32] = []
    private(set) var targets: [Int32] = []
    /// One weight an edge; empty if each is 1.
    private(set) var weights: [Double] = []

    init?(_ bytes: UnsafeBufferPointer<UInt8>, name: String) {
        guard let form = Form(bytes, name: name) else { return nil }
        var digits = Digits(bytes: bytes, position: form.start)
        let rows = form.estimatedRows(bytes)
        sources.reserveCapacity(rows)
        targets.reserveCapacity(rows)
        if form.isWeighted { weights.reserveCapacity(rows) }
        var greatest: Int32 = 0
        var isWeighted = false
        while digits.position < bytes.count {
            guard let source = digits.vertex(), digits.take(form.delimiter),
                let target = digits.vertex()
            else { return nil }
            if form.isWeighted {
                guard digits.take(form.delimiter), let weight = digits.decimal() else { return nil }
                weights.append(weight)
                if weight != 1 { isWeighted = true }
            }
            guard digits.takeLineEnd() else { return nil }
            sources.append(source)
            targets.append(target)
            greatest = max(greatest, source, target)
        }
        guard !sources.isEmpty else { return nil }
        if !isWeighted { weights = [] }
        guard numberVertices(upTo: Int(greatest)) else { return nil }
    }

    /// The whole number that a name writes in the one way that is its own, up to nine digits.
    static func number(_ name: String) -> Int32? {
        let text = name.utf8
        guard !text.isEmpty, text.count <= mostDigits, text.allSatisfy({ (48...57).contains($0) }),
            text.count == 1 || text.first != 48
        else { return nil }
        return Int32(name)
    }

    /// Numbers the vertices that there are from 0, in their order; `false` if they lie far apart.
    private mutating func numberVertices(upTo greatest: Int) -> Bool {
        guard greatest <= 8 * sources.count + 1_024 else { return false }
        var places = [Int32](repeating: 0, count: greatest + 1)
        for vertex in sources { places[Int(vertex)] = 1 }
        for vertex in targets { places[Int(vertex)] = 1 }
        var count: Int32 = 0
        names.reserveCapacity(greatest + 1)
        for vertex in places.indices where places[vertex] == 1 {
            places[vertex] = count
            count += 1
            names.append(String(vertex))
        }
        guard Int(count) <= greatest else { return true }
        for edge in sources.indices { sources[edge] = places[Int(sources[edge])] }
        for edge in targets.indices { targets[edge] = places[Int(targets[edge])] }
        return true
    }
}

extension NumberedEdges {
    /// Where rows begin, and of what they consist.
    private struct Form {
        let start: Int
        let delimiter: UInt8
        let isWeighted: Bool

        /// Reads the first line as any table's; `nil` if its columns are not two or three in order.
        init?(_ bytes: UnsafeBufferPointer<UInt8>, name: String) {
            guard let end = bytes.prefix(4_096).firstIndex(of: ASCII.lineFeed) else { return nil }
            let line = [UInt8](bytes[...end])
            var problems = Problems()
            var hasHeader = true
            let table = TableReader(
                name, line,
                withoutHeader: { row in
                    let columns = EdgeRows.columns(ofFirst: row)
                    hasHeader = columns == nil
                    return columns
                }, into: &problems)
            guard let table, problems.isEmpty, (2...3).contains(table.header.count),
                let columns = ColumnMap<EdgeColumn>(table, into: &problems), problems.isEmpty,
                columns[.source] == 0, columns[.target] == 1,
                columns[.weight] == (table.header.count == 3 ? 2 : nil)
            else { return nil }
            start = hasHeader ? end + 1 : line.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            delimiter = table.delimiter.rawValue
            isWeighted = table.header.count == 3
        }

        /// About how many rows there are, from the first ones.
        func estimatedRows(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
            let sample = bytes[start...].prefix(1 << 16)
            let lines = sample.count { $0 == ASCII.lineFeed } + 1
            return (bytes.count - start) / max(1, sample.count / lines) + lines / 8
        }
    }

    /// A place in the bytes, from which numbers are taken.
    private struct Digits {
        let bytes: UnsafeBufferPointer<UInt8>
        var position: Int

        /// A whole number without a needless zero before it.
        mutating func vertex() -> Int32? {
            let start = position
            var value: Int32 = 0
            while position < bytes.count, position - start < NumberedEdges.mostDigits {
                let digit = bytes[position] &- 48
                guard digit < 10 else { break }
                value = value &* 10 &+ Int32(digit)
                position += 1
            }
            let count = position - start
            return count == 0 || (count > 1 && bytes[start] == 48) ? nil : value
        }

        /// A decimal of at most fifteen digits, which is read exactly; 1 for an empty field.
        mutating func decimal() -> Double? {
            let isNegative = take(UInt8(ascii: "-"))
            var value: Int64 = 0
            var count = 0
            var decimals: Int?
            while position < bytes.count {
                let digit = bytes[position] &- 48
                if digit < 10 {
                    value = value &* 10 &+ Int64(digit)
                    count += 1
                    guard count <= 15 else { return nil }
                } else if bytes[position] == UInt8(ascii: "."), decimals == nil, count > 0 {
                    decimals = count
                } else {
                    break
                }
                position += 1
            }
            guard count > 0 else { return isNegative ? nil : 1 }
            // Both are exact, so their quotient is the nearest number, as a longer way would find.
            let number = Double(value) / Self.powers[count - (decimals ?? count)]
            return isNegative ? -number : number
        }

        mutating func take(_ byte: UInt8) -> Bool {
            guard position < bytes.count, bytes[position] == byte else { return false }
            position += 1
            return true
        }

        /// A line feed, with or without a carriage return before it, or the end.
        mutating func takeLineEnd() -> Bool {
            if position == bytes.count { return true }
            if bytes[position] == ASCII.carriageReturn { position += 1 }
            return take(ASCII.lineFeed)
        }

        private static let powers: [Double] = [
            1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
        ]
    }
}
