/// Cuts lines of a list of edges into fields, at the delimiter that the first line has, or at blanks.
///
/// A field is where it stands in the line; texts are made only of those that are asked for.
struct EdgeLineFields {
    /// Where a field stands, without blanks and quotes around it.
    struct Field {
        let range: Range<Int>
        /// Whether quotes stand within it, which are no part of its text.
        let hasQuotes: Bool
    }

    private(set) var fields: [Field] = []
    /// The delimiter; `nil` for blanks.
    private(set) var delimiter: UInt8?

    /// Fields of the lines of a file.
    ///
    /// - Parameters:
    ///   - lines: The lines, from the first.
    ///   - choices: What a user says about decimal commas, which part no fields.
    ///   - arePartedByBlanks: Whether nothing else parts fields, as in the format NCOL.
    init(_ lines: TextLines, choices: ReadingChoices, arePartedByBlanks: Bool = false) {
        guard !arePartedByBlanks else { return }
        var lines = lines
        var first: [ArraySlice<UInt8>] = []
        while first.count < 20, let line = lines.next() {
            guard let byte = line.first(where: { !Self.isBlank($0) }),
                byte != UInt8(ascii: "#"), byte != UInt8(ascii: "%")
            else { continue }
            first.append(line.prefix { $0 != UInt8(ascii: "{") })
        }
        delimiter = first.first.flatMap { line in
            let counts = Self.counts(in: line)
            func has(_ sign: UInt8) -> Bool { counts[Int(sign)] > 0 }
            let (comma, semicolon) = (UInt8(ascii: ","), UInt8(ascii: ";"))
            if has(ASCII.tab) { return ASCII.tab }
            if has(semicolon),
                choices.decimal == .comma || counts[Int(semicolon)] >= counts[Int(comma)]
            {
                return semicolon
            }
            guard has(comma) else { return nil }
            return Self.haveDecimalCommas(first, isTold: choices.decimal == .comma) ? nil : comma
        }
    }

    /// How often each sign stands in a line outside quotes.
    private static func counts(in line: ArraySlice<UInt8>) -> [Int] {
        var counts = [Int](repeating: 0, count: 256)
        var isQuoted = false
        for byte in line {
            if byte == ASCII.quote { isQuoted.toggle() }
            if !isQuoted { counts[Int(byte)] += 1 }
        }
        return counts
    }

    /// Whether each line is two words and a number with blanks between them: `a b 1,5`.
    private static func haveDecimalCommas(
        _ lines: [ArraySlice<UInt8>], isTold: Bool
    ) -> Bool {
        lines.allSatisfy { line in
            let words = line.split(whereSeparator: isBlank)
            if isTold { return words.count > 1 }
            guard words.count == 3 else { return false }
            let digits = words[2].split(
                separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            return digits.count <= 2 && words[0].allSatisfy { $0 != UInt8(ascii: ",") }
                && words[1].allSatisfy { $0 != UInt8(ascii: ",") }
                && digits.allSatisfy { part in
                    let part = part.drop { $0 == UInt8(ascii: "-") }
                    return !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
                }
        }
    }

    /// How many fields the line has.
    var count: Int { fields.count }

    /// Cuts a line; the fields are positions in the bytes that it is a part of.
    mutating func cut(_ line: ArraySlice<UInt8>) {
        fields.removeAll(keepingCapacity: true)
        var end = line.endIndex
        let brace = line.firstIndex(of: UInt8(ascii: "{"))
        // Attributes as Python writes them are one field, whatever is in them.
        let attributes = delimiter == nil || delimiter == ASCII.tab ? brace : nil
        if let attributes { end = attributes }
        cut(line, in: line.startIndex..<end)
        if let attributes {
            fields.append(Field(range: attributes..<line.endIndex, hasQuotes: false))
        }
    }

    private mutating func cut(_ line: ArraySlice<UInt8>, in range: Range<Int>) {
        var start = range.lowerBound
        var isQuoted = false
        var hasQuotes = false
        for index in range {
            let byte = line[index]
            if byte == ASCII.quote {
                isQuoted.toggle()
                hasQuotes = true
            } else if !isQuoted, byte == delimiter || delimiter == nil && Self.isBlank(byte) {
                append(line, start..<index, hasQuotes)
                start = index + 1
                hasQuotes = false
            }
        }
        if delimiter != ASCII.tab || start < range.upperBound {
            append(line, start..<range.upperBound, hasQuotes)
        }
    }

    private mutating func append(
        _ line: ArraySlice<UInt8>, _ range: Range<Int>, _ hasQuotes: Bool
    ) {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, Self.isBlank(line[start]) { start += 1 }
        while start < end, Self.isBlank(line[end - 1]) { end -= 1 }
        // Several blanks in a row part two fields once.
        if delimiter == nil, start == end { return }
        fields.append(Field(range: start..<end, hasQuotes: hasQuotes))
    }

    /// The text of a field.
    func text(_ index: Int, in bytes: [UInt8]) -> String {
        let field = fields[index]
        let text = bytes[field.range]
        return field.hasQuotes
            ? String(decoding: text.filter { $0 != ASCII.quote }, as: UTF8.self)
            : String(decoding: text, as: UTF8.self)
    }

    /// The texts of all fields.
    func texts(in bytes: [UInt8]) -> [String] { fields.indices.map { text($0, in: bytes) } }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == ASCII.space || byte == ASCII.tab
    }
}
