internal import Graphs

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

    /// Reads a file, unless it is none or not of the form.
    init?(file path: String, name: String) {
        // Room is guessed from the first rows; if it was too little, no row is shorter than `1,2`.
        for isGuess in [true, false] {
            guard var blocks = ByteBlocks(file: path), blocks.advance(past: 0),
                let form = Form(blocks.block, name: name)
            else { return nil }
            let room = isGuess ? form.likelyRows(in: blocks) : blocks.size / 4 + 1
            switch read(blocks, form, room: room) {
            case .whole: return
            case .full: continue
            case .otherForm: return nil
            }
        }
        return nil
    }

    /// Reads a table in memory, unless it is not of the form.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, name: String) {
        let blocks = ByteBlocks(UnsafeRawBufferPointer(bytes))
        guard let form = Form(blocks.block, name: name),
            read(blocks, form, room: bytes.count / 4 + 1) == .whole
        else { return nil }
    }

    private mutating func read(
        _ blocks: consuming ByteBlocks, _ form: Form, room: Int
    ) -> Rows.Outcome {
        var rows = Rows(blocks, form)
        var targets: [Int32] = []
        var weights: [Double] = []
        sources = [Int32](upTo: room) { sources in
            targets = [Int32](upTo: room) { targets in
                weights = [Double](upTo: form.isWeighted ? room : 0) { weights in
                    rows.read(sources, targets, weights)
                    return form.isWeighted ? rows.count : 0
                }
                return rows.count
            }
            return rows.count
        }
        guard rows.outcome == .whole else { return rows.outcome }
        guard rows.count > 0 else { return .otherForm }
        self.targets = targets
        self.weights = rows.isWeighted ? weights : []
        return numberVertices(upTo: Int(rows.greatest)) ? .whole : .otherForm
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
        init?(_ bytes: UnsafeRawBufferPointer, name: String) {
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

        /// About how many rows there are, a little more than the first ones let expect.
        func likelyRows(in blocks: borrowing ByteBlocks) -> Int {
            let sample = blocks.block.count
            let lines = blocks.block.count { $0 == ASCII.lineFeed } + 1
            return Int(Double(blocks.size) / Double(sample) * Double(lines) * 1.1) + 16
        }
    }

    /// The rows of a table, read one after the other into columns.
    private struct Rows: ~Copyable {
        private(set) var count = 0

        /// The largest number of a vertex.
        private(set) var greatest: Int32 = 0

        /// Whether some weight is not 1.
        private(set) var isWeighted = false

        /// How the reading ended: with the table, with the room, or at something of another form.
        enum Outcome { case whole, full, otherForm }

        private(set) var outcome = Outcome.otherForm

        private var blocks: ByteBlocks
        private let form: Form

        init(_ blocks: consuming ByteBlocks, _ form: Form) {
            self.blocks = blocks
            self.form = form
        }

        /// Reads rows until the table or the room in the columns ends, or a row is of another form.
        mutating func read(
            _ sources: UnsafeMutableBufferPointer<Int32>,
            _ targets: UnsafeMutableBufferPointer<Int32>,
            _ weights: UnsafeMutableBufferPointer<Double>
        ) {
            var digits = Digits(bytes: blocks.block, position: form.start)
            while true {
                // The last line of a block may go on in the next one.
                let end =
                    blocks.isLast
                    ? digits.bytes.count
                    : (digits.bytes.lastIndex(of: ASCII.lineFeed) ?? -1) + 1
                while digits.position < end {
                    guard count < sources.count else {
                        outcome = .full
                        return
                    }
                    guard let source = digits.vertex(), digits.take(form.delimiter),
                        let target = digits.vertex()
                    else { return }
                    sources[count] = source
                    targets[count] = target
                    greatest = max(greatest, source, target)
                    if form.isWeighted {
                        guard digits.take(form.delimiter), let weight = digits.decimal() else {
                            return
                        }
                        weights[count] = weight
                        if weight != 1 { isWeighted = true }
                    }
                    guard digits.takeLineEnd() else { return }
                    count += 1
                }
                if blocks.isLast {
                    outcome = .whole
                    return
                }
                guard blocks.advance(past: digits.position) else { return }
                digits = Digits(bytes: blocks.block, position: 0)
            }
        }
    }

    /// A place in the bytes, from which numbers are taken.
    private struct Digits {
        let bytes: UnsafeRawBufferPointer
        var position: Int

        /// A whole number without a needless zero before it.
        @inline(__always)
        mutating func vertex() -> Int32? {
            let start = position
            let (value, count) = run()
            guard (1...NumberedEdges.mostDigits).contains(count), count == 1 || bytes[start] != 48
            else { return nil }
            return Int32(truncatingIfNeeded: value)
        }

        /// A decimal of at most fifteen digits, which is read exactly; 1 for an empty field.
        @inline(__always)
        mutating func decimal() -> Double? {
            if let short = shortDecimal() { return short }
            let isNegative = take(UInt8(ascii: "-"))
            let (whole, count) = run()
            guard count > 0 else { return isNegative ? nil : 1 }
            guard count <= 15 else { return nil }
            var value = whole
            var decimals = 0
            if take(UInt8(ascii: ".")) {
                let (fraction, digits) = run()
                guard count + digits <= 15 else { return nil }
                value = value &* Self.wholePowers[digits] &+ fraction
                decimals = digits
            }
            // Both are exact, so their quotient is the nearest number, as a longer way would find.
            let number = Double(Int64(truncatingIfNeeded: value)) / powers[decimals]
            return isNegative ? -number : number
        }

        /// Digits, a point and digits that take less than eight bytes together, as most do.
        @inline(__always)
        private mutating func shortDecimal() -> Double? {
            guard position + 8 <= bytes.count else { return nil }
            let word = UInt64(
                littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            let others = EightDigits.others(in: word)
            let point = UInt64(others.trailingZeroBitCount & ~7)
            let rest = others & (others &- 1)
            // With both ends in sight, all bytes up to the second are digits but the point.
            guard point > 0, rest != 0, (word &>> point) & 0xFF == UInt64(UInt8(ascii: "."))
            else { return nil }
            let end = UInt64(rest.trailingZeroBitCount & ~7)
            let whole = word & ((1 &<< point) &- 1)
            let joined = whole | (word &>> (point &+ 8)) &<< point
            let decimals = Int(end - point) / 8 - 1
            position += Int(end) / 8
            let value = EightDigits.value(of: joined, count: Int(end) / 8 - 1)
            return Double(Int64(truncatingIfNeeded: value)) / powers[decimals]
        }

        /// As many digits as follow one another; with more than 16 the value means nothing.
        @inline(__always)
        private mutating func run() -> (value: UInt64, count: Int) {
            var (value, count) = eight()
            while count.isMultiple(of: 8), count > 0, count <= 16 {
                let (next, digits) = eight()
                if digits == 0 { break }
                value = value &* Self.wholePowers[digits] &+ next
                count += digits
            }
            return (value, count)
        }

        /// Up to eight digits, all at once where eight bytes are left.
        @inline(__always)
        private mutating func eight() -> (value: UInt64, count: Int) {
            guard position + 8 <= bytes.count else { return oneByOne() }
            let word = UInt64(
                littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            let count = EightDigits.others(in: word).trailingZeroBitCount >> 3
            position += count
            return (count == 0 ? 0 : EightDigits.value(of: word, count: count), count)
        }

        private mutating func oneByOne() -> (value: UInt64, count: Int) {
            let start = position
            var value: UInt64 = 0
            while position < bytes.count, position - start < 8 {
                let digit = bytes[position] &- 48
                guard digit < 10 else { break }
                value = value * 10 + UInt64(digit)
                position += 1
            }
            return (value, position - start)
        }

        @inline(__always)
        mutating func take(_ byte: UInt8) -> Bool {
            guard position < bytes.count, bytes[position] == byte else { return false }
            position += 1
            return true
        }

        /// A line feed, with or without a carriage return before it, or the end.
        @inline(__always)
        mutating func takeLineEnd() -> Bool {
            if position == bytes.count { return true }
            if bytes[position] == ASCII.carriageReturn { position += 1 }
            return take(ASCII.lineFeed)
        }

        private let powers: [Double] = (0...15).map { Double(Self.wholePowers[$0]) }

        private static let wholePowers: [UInt64] = [
            1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000,
            1_000_000_000, 10_000_000_000, 100_000_000_000, 1_000_000_000_000,
            10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
        ]
    }

    /// Eight bytes at a time, the first of which is the lowest.
    private enum EightDigits {
        /// The highest bit of the first byte that is no digit, among higher ones.
        @inline(__always)
        static func others(in word: UInt64) -> UInt64 {
            // A digit becomes its value, at most 9; what is added lifts all else to the highest bit.
            let values = word ^ 0x3030_3030_3030_3030
            return ((values &+ 0x7676_7676_7676_7676) | values) & 0x8080_8080_8080_8080
        }

        /// The value of the first 1...8 bytes, which are digits.
        @inline(__always)
        static func value(of word: UInt64, count: Int) -> UInt64 {
            // Zeros move in before the first digit, then neighbours join: 2, 4 and 8 digits.
            var value = (word ^ 0x3030_3030_3030_3030) &<< UInt64(64 - 8 * count)
            value = value &* 10 &+ (value >> 8)
            let mask: UInt64 = 0x0000_00FF_0000_00FF
            let high = (value & mask) &* 0x000F_4240_0000_0064
            let low = ((value >> 16) & mask) &* 0x0000_2710_0000_0001
            return (high &+ low) >> 32
        }
    }
}
