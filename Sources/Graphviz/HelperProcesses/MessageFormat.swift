internal import DOT

/// The messages between a program and its helper: numbers and texts, each of known length.
///
/// A frame is a mark, the length of its contents as 64 bits, and the contents.
enum MessageFormat {
    static let mark: [UInt8] = Array("EGV1".utf8)
    static let headerLength = 12
    /// More than any drawing has; a longer frame is garbage.
    static let longestFrame = 4 << 30

    static func frame(_ contents: [UInt8]) -> [UInt8] {
        var writer = MessageWriter()
        writer.add(contents.count)
        return mark + writer.bytes + contents
    }

    /// The length of the contents that a header announces; `nil` if it is no header.
    static func length(header: [UInt8]) -> Int? {
        guard header.count == headerLength, header.starts(with: mark) else { return nil }
        var reader = MessageReader(Array(header.dropFirst(mark.count)))
        guard let length = reader.number(), (0...longestFrame).contains(length) else { return nil }
        return length
    }
}

struct MessageWriter {
    private(set) var bytes: [UInt8] = []

    mutating func add(_ number: Int) {
        withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func add(_ number: Double) {
        add(Int(bitPattern: UInt(number.bitPattern)))
    }

    mutating func add(_ data: [UInt8]) {
        add(data.count)
        bytes.append(contentsOf: data)
    }

    mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func add<Element>(
        _ elements: [Element], _ each: (inout MessageWriter, Element) -> Void
    ) {
        add(elements.count)
        for element in elements { each(&self, element) }
    }
}

/// Reads what ``MessageWriter`` wrote; everything is `nil` where the bytes do not allow it.
struct MessageReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position == bytes.count }

    mutating func number() -> Int? {
        guard position + 8 <= bytes.count else { return nil }
        let value = bytes.withUnsafeBytes {
            $0.loadUnaligned(fromByteOffset: position, as: Int64.self)
        }
        position += 8
        return Int(Int64(littleEndian: value))
    }

    mutating func double() -> Double? {
        number().map { Double(bitPattern: UInt64(UInt(bitPattern: $0))) }
    }

    mutating func data() -> [UInt8]? {
        guard let count = count() else { return nil }
        defer { position += count }
        return Array(bytes[position..<position + count])
    }

    mutating func text() -> String? {
        data().map { String(decoding: $0, as: UTF8.self) }
    }

    mutating func list<Element>(_ each: (inout MessageReader) -> Element?) -> [Element]? {
        guard let count = count() else { return nil }
        var elements: [Element] = []
        for _ in 0..<count {
            guard let element = each(&self) else { return nil }
            elements.append(element)
        }
        return elements
    }

    /// A count that what is left can hold.
    private mutating func count() -> Int? {
        guard let count = number(), (0...bytes.count - position).contains(count) else { return nil }
        return count
    }
}
