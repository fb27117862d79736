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
    private var delimiter: UInt8?
    private var hasDelimiter = false

    /// How many fields the line has.
    var count: Int { fields.count }

    /// Cuts a line; the fields are positions in the bytes that it is a part of.
    mutating func cut(_ line: ArraySlice<UInt8>) {
        fields.removeAll(keepingCapacity: true)
        var end = line.endIndex
        let brace = line.firstIndex(of: UInt8(ascii: "{"))
        if !hasDelimiter {
            hasDelimiter = true
            let plain = line[..<(brace ?? end)]
            delimiter = [ASCII.tab, UInt8(ascii: ","), UInt8(ascii: ";")].first {
                plain.contains($0)
            }
        }
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
