internal import ActorNetworks
internal import CExpat

/// The encodings of XML that expat does not know of itself.
enum XMLEncoding {
    /// Gives expat the table of an encoding by its name.
    static let handler: XML_UnknownEncodingHandler = { _, name, encoding in
        guard let name, let encoding,
            let upper = XMLEncoding.upperHalf(of: String(cString: name))
        else { return 0 }
        withUnsafeMutableBytes(of: &encoding.pointee.map) { map in
            let map = map.bindMemory(to: CInt.self)
            for byte in 0..<0x80 { map[byte] = CInt(byte) }
            for (position, scalar) in upper.enumerated() where 0x80 + position < map.count {
                map[0x80 + position] = CInt(scalar.value)
            }
        }
        encoding.pointee.data = nil
        encoding.pointee.convert = nil
        encoding.pointee.release = nil
        return 1
    }

    /// UTF-8 where a declaration writes its name in a way that expat does not know.
    static func misspelled(in opening: ArraySlice<UInt8>) -> String? {
        let text = String(decoding: opening, as: UTF8.self).lowercased()
        guard text.hasPrefix("<?xml"), let declaration = text.firstRange(ofText: "?>"),
            let range = text.firstRange(ofText: "encoding"),
            range.upperBound < declaration.lowerBound
        else { return nil }
        let name = text[range.upperBound...].drop { $0 != "\"" && $0 != "'" }.dropFirst()
            .prefix { $0 != "\"" && $0 != "'" }
        return name != "utf-8" && TextEncoding(named: String(name)) == .utf8 && name != "us-ascii"
            ? "UTF-8" : nil
    }

    /// The characters of the bytes from 0x80 up.
    private static func upperHalf(of name: String) -> [Unicode.Scalar]? {
        switch TextEncoding(named: name) {
        case .latin1?: (0x80...0xFF).map { Unicode.Scalar(UInt8($0)) }
        case .codePage(let page)?: CodePages.table(page)
        default: nil
        }
    }
}
