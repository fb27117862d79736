/// Characters as XML writes them.
enum SVGEscapes {
    /// The characters that escaped bytes mean; references that it does not know stay as they are.
    static func characters(of bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var rest = bytes
        while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
            result += rest[..<start]
            rest = rest[(start + 1)...]
            // No reference is longer.
            if let end = rest.prefix(10).firstIndex(of: UInt8(ascii: ";")),
                let scalar = scalar(of: rest[..<end])
            {
                result += String(scalar).utf8
                rest = rest[(end + 1)...]
            } else {
                result.append(UInt8(ascii: "&"))
            }
        }
        result += rest
        return String(decoding: result, as: UTF8.self)
    }

    private static func scalar(of reference: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let name = String(decoding: reference, as: UTF8.self)
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        case "nbsp": return "\u{A0}"
        default: break
        }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let number =
            digits.first == "x" || digits.first == "X"
            ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init)
    }

    /// Adds characters so that they mean themselves; those that XML cannot hold become U+FFFD.
    static func append(_ text: String, to bytes: inout [UInt8], inAttribute isAttribute: Bool) {
        var text = text
        text.withUTF8 { utf8 in
            var written = 0
            var index = 0
            while index < utf8.count {
                guard let (replacement, length) = replacement(at: index, in: utf8, isAttribute)
                else {
                    index += 1
                    continue
                }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[written..<index]))
                bytes += replacement.utf8
                index += length
                written = index
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[written...]))
        }
    }

    /// What stands for the character at an index, and how many bytes that has; `nil` if it stands for
    /// itself.
    private static func replacement(
        at index: Int, in utf8: UnsafeBufferPointer<UInt8>, _ isAttribute: Bool
    ) -> (String, length: Int)? {
        switch utf8[index] {
        case UInt8(ascii: "&"): return ("&amp;", 1)
        case UInt8(ascii: "<"): return ("&lt;", 1)
        case UInt8(ascii: ">"): return ("&gt;", 1)
        case UInt8(ascii: "\""): return isAttribute ? ("&quot;", 1) : nil
        case UInt8(ascii: "\n"): return isAttribute ? ("&#10;", 1) : nil
        case UInt8(ascii: "\t"): return isAttribute ? ("&#9;", 1) : nil
        case UInt8(ascii: "\r"): return ("&#13;", 1)
        case ..<32: return ("\u{FFFD}", 1)
        case 0xEF where index + 2 < utf8.count && utf8[index + 1] == 0xBF && utf8[index + 2] > 0xBD:
            // U+FFFE and U+FFFF.
            return ("\u{FFFD}", 3)
        default: return nil
        }
    }

}
