internal import CExpat

/// The encodings of XML that expat does not know of itself.
enum XMLEncoding {
    /// Gives expat the table of an encoding by its name.
    static let handler: XML_UnknownEncodingHandler = { _, name, encoding in
        guard let name, let encoding,
            let table = XMLEncoding.table(of: String(cString: name).lowercased())
        else { return 0 }
        withUnsafeMutableBytes(of: &encoding.pointee.map) { map in
            let map = map.bindMemory(to: CInt.self)
            for (byte, scalar) in table.enumerated() where byte < map.count { map[byte] = scalar }
        }
        encoding.pointee.data = nil
        encoding.pointee.convert = nil
        encoding.pointee.release = nil
        return 1
    }

    /// UTF-8 where a declaration writes its name in a way that expat does not know.
    static func misspelled(in opening: ArraySlice<UInt8>) -> String? {
        let text = String(decoding: opening, as: UTF8.self).lowercased()
        guard text.hasPrefix("<?xml"), let declaration = text.firstRange(of: "?>"),
            let range = text.firstRange(of: "encoding"),
            range.upperBound < declaration.lowerBound
        else { return nil }
        let name = text[range.upperBound...].drop { $0 != "\"" && $0 != "'" }.dropFirst()
            .prefix { $0 != "\"" && $0 != "'" }
        return ["utf8", "utf_8", "unicode"].contains(name) ? "UTF-8" : nil
    }

    private static func table(of name: String) -> [CInt]? {
        var table = (0..<256).map { CInt($0) }
        switch name {
        case "latin1", "latin-1", "iso8859-1", "iso_8859-1", "l1", "8859-1": return table
        case "windows-1252", "cp1252", "cp-1252", "windows1252", "ansi", "x-cp1252":
            table.replaceSubrange(0x80..<0xA0, with: windows1252)
        case "iso-8859-15", "latin9", "latin-9", "iso8859-15":
            for (byte, scalar) in latin9 { table[byte] = scalar }
        default: return nil
        }
        return table
    }

    /// The bytes 0x80 to 0x9F; those that mean nothing are −1, which makes the file ill-formed.
    private static let windows1252: [CInt] = [
        0x20AC, -1, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
        0x0152, -1, 0x017D, -1, -1, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
        0x2122, 0x0161, 0x203A, 0x0153, -1, 0x017E, 0x0178,
    ]

    private static let latin9: [(Int, CInt)] = [
        (0xA4, 0x20AC), (0xA6, 0x0160), (0xA8, 0x0161), (0xB4, 0x017D), (0xB8, 0x017E),
        (0xBC, 0x0152), (0xBD, 0x0153), (0xBE, 0x0178),
    ]
}
