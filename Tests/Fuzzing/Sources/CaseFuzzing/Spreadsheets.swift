import NetworkFormats

/// The parts of a workbook: sheet, shared strings, styles, workbook and relations.
func tryXLSX(_ input: [UInt8]) {
    let parts = parts(of: input)
    func part(_ index: Int, _ usual: String) -> [UInt8] {
        parts.indices.contains(index) && !parts[index].isEmpty ? parts[index] : Array(usual.utf8)
    }
    let relations = """
        <Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/>\
        <Relationship Id="b" Type="x/sharedStrings" Target="sharedStrings.xml"/>\
        <Relationship Id="c" Type="x/styles" Target="styles.xml"/></Relationships>
        """
    tryWorkbook([
        ("[Content_Types].xml", Array("<Types/>".utf8)),
        ("xl/worksheets/sheet1.xml", part(0, "<worksheet/>")),
        ("xl/sharedStrings.xml", part(1, "<sst/>")), ("xl/styles.xml", part(2, "<styleSheet/>")),
        (
            "xl/workbook.xml",
            part(3, "<workbook><sheets><sheet name=\"S\" r:id=\"a\"/></sheets></workbook>")
        ), ("xl/_rels/workbook.xml.rels", part(4, relations)),
    ])
}

/// The content of an OpenDocument spreadsheet.
func tryODS(_ input: [UInt8]) {
    let type = Array("application/vnd.oasis.opendocument.spreadsheet".utf8)
    tryWorkbook([("mimetype", type), ("content.xml", input)])
}

private func tryWorkbook(_ files: [(name: String, bytes: [UInt8])]) {
    tryCase(CaseFiles(events: [table("x.xlsx", StoredZip(files).bytes)]))
}

/// A zip whose files are not packed.
struct StoredZip {
    private(set) var bytes: [UInt8] = []

    init(_ files: [(name: String, bytes: [UInt8])]) {
        var directory: [UInt8] = []
        for file in files {
            let offset = bytes.count
            let name = Array(file.name.utf8)
            // Version, flags, method, time, sum, sizes, and the length of the name.
            let head =
                Self.two(20) + Self.two(0) + Self.two(0) + Self.four(0)
                + Self.four(Self.sum(file.bytes)) + Self.four(file.bytes.count)
                + Self.four(file.bytes.count) + Self.two(name.count) + Self.two(0)
            bytes += [0x50, 0x4B, 3, 4] + head + name + file.bytes
            directory += [0x50, 0x4B, 1, 2] + Self.two(20) + head
            directory += Self.two(0) + Self.two(0) + Self.two(0) + Self.four(0)
            directory += Self.four(offset) + name
        }
        let start = bytes.count
        bytes += directory + [0x50, 0x4B, 5, 6] + Self.four(0) + Self.two(files.count)
        bytes += Self.two(files.count) + Self.four(directory.count) + Self.four(start)
        bytes += Self.two(0)
    }

    private static func two(_ number: Int) -> [UInt8] {
        [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
    }

    private static func four(_ number: Int) -> [UInt8] { two(number) + two(number >> 16) }

    private static func sum(_ bytes: [UInt8]) -> Int {
        var sum = UInt32.max
        for byte in bytes { sum = sum >> 8 ^ sums[Int((sum ^ UInt32(byte)) & 0xFF)] }
        return Int(~sum)
    }

    private static let sums: [UInt32] = (0..<256).map { (byte: UInt32) in
        (0..<8).reduce(byte) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
}
