/// What stands between `&` and `;`.
enum CharacterReference {
    /// The names that every reader of XML knows.
    static let known: Set<String> = ["amp", "lt", "gt", "quot", "apos"]

    /// Whether Graphviz takes the letters for a name.
    static func isName(_ reference: String) -> Bool {
        !reference.isEmpty
            && reference.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0))
            }
    }

    /// Whether a number, as in `#65` and `#x41`, is that of a character that XML can hold, or no
    /// number at all, which Graphviz leaves as it is.
    static func isFit(_ reference: String) -> Bool {
        let digits = reference.dropFirst()
        let isHexadecimal = digits.lowercased().hasPrefix("x")
        let number = isHexadecimal ? digits.dropFirst() : digits
        guard !number.isEmpty,
            number.utf8.allSatisfy({ Self.isDigit($0, hexadecimal: isHexadecimal) })
        else { return true }
        guard let code = UInt32(number, radix: isHexadecimal ? 16 : 10) else { return false }
        switch code {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: return true
        default: return false
        }
    }

    private static func isDigit(_ byte: UInt8, hexadecimal: Bool) -> Bool {
        let scalar = Unicode.Scalar(byte)
        return ("0"..."9").contains(scalar)
            || hexadecimal && (("a"..."f").contains(scalar) || ("A"..."F").contains(scalar))
    }
}
