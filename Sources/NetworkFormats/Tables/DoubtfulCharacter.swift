/// A character that a reader cannot see and that drawings, terminals or other programs take amiss.
enum DoubtfulCharacter {
    /// The first doubtful character of a field's bytes, which are UTF-8: its place and its sort.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    static func first(
        in bytes: Slice<UnsafeRawBufferPointer>
    ) -> (index: Int, scalar: Unicode.Scalar, sort: String)? {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var index = bytes.startIndex
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            if let sort = sort(of: scalar) { return (index, scalar, sort) }
            index += UTF8.width(scalar)
        }
        return nil
    }

    /// What sort of doubtful character this is, or `nil` for all others.
    private static func sort(of scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: nil
        case 0x00...0x1F, 0x7F...0x9F: "a control character"
        case 0x202A...0x202E, 0x2066...0x2069: "a mark that turns the direction of text"
        case 0xFDD0...0xFDEF: "not a character"
        case let value where value & 0xFFFE == 0xFFFE: "not a character"
        default: nil
        }
    }

    /// The lone surrogate that some programs write as three bytes, at a place that is not UTF-8.
    static func loneSurrogate(at index: Int, in bytes: Slice<UnsafeRawBufferPointer>) -> String? {
        guard bytes.indices.contains(index + 2), bytes[index] == 0xED,
            (0xA0...0xBF).contains(bytes[index + 1])
        else { return nil }
        let value = 0xD000 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
        return "U+" + String(value, radix: 16, uppercase: true)
    }
}
