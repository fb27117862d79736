/// What a file is packed in, known by its first bytes; its name does not count.
enum Packing: Equatable {
    /// The bytes as they are.
    case plain
    /// One stream after RFC 1952, or several.
    case gzip
    /// The container of `xz`.
    case xz
    /// Frames of Zstandard.
    case zstd
    /// Streams of `bzip2`.
    case bzip2
    /// An archive of several files.
    case zip
    /// Something that is no table, and that is not unpacked: what it is, and what to do.
    case other(String, remedy: String)

    /// How many bytes it takes to know.
    static let headSize = 512

    /// Looks at the first bytes of a file.
    init(_ head: [UInt8]) {
        func begins(_ signature: [UInt8], at offset: Int = 0) -> Bool {
            head.dropFirst(offset).starts(with: signature)
        }
        func begins(_ signature: String, at offset: Int = 0) -> Bool {
            begins(Array(signature.utf8), at: offset)
        }
        let isBzip2 =
            begins("BZh") && head.count >= 10
            && (begins([0x31, 0x41, 0x59, 0x26, 0x53, 0x59], at: 4)
                || begins([0x17, 0x72, 0x45, 0x38, 0x50, 0x90], at: 4))
        let isSkippableFrame =
            head.count >= 4 && head[0] & 0xF0 == 0x50 && begins([0x2A, 0x4D, 0x18], at: 1)
        if begins([0x1F, 0x8B, 0x08]) {
            self = .gzip
        } else if begins([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) {
            self = .xz
        } else if begins([0x28, 0xB5, 0x2F, 0xFD]) || isSkippableFrame {
            self = .zstd
        } else if isBzip2 {
            self = .bzip2
        } else if begins("PK\u{03}\u{04}") || begins("PK\u{05}\u{06}") {
            self = .zip
        } else if let (_, name, remedy) = Self.others.first(where: { begins($0.signature) }) {
            self = .other(name, remedy: remedy)
        } else if begins("ustar", at: 257) {
            self = .other(
                "is a tar archive, which is not read",
                remedy: "unpack it, and name the folder that comes of it")
        } else if Self.isPage(head) {
            self = .other(
                "is a web page, not a table",
                remedy: "download the table itself, which may need a login")
        } else {
            self = .plain
        }
    }

    private static let unpack = "unpack it, and name the table or the folder that comes of it"

    private static let others: [(signature: [UInt8], name: String, remedy: String)] = [
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "is a 7z archive, which is not read", unpack),
        (Array("Rar!\u{1A}\u{07}".utf8), "is a RAR archive, which is not read", unpack),
        ([0x1F, 0x9D], "is packed by compress, which is not read", unpack),
        ([0x04, 0x22, 0x4D, 0x18], "is packed by lz4, which is not read", unpack),
        (
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
            "is a spreadsheet of Excel's old form, or one with a password",
            "save it as .xlsx without a password, or as CSV"
        ),
        (Array("%PDF-".utf8), "is a PDF document, not a table", "save the table as CSV"),
        (Array("PAR1".utf8), "is a Parquet file, which is not read", "save the table as CSV"),
        (
            Array("SQLite format 3\u{00}".utf8), "is a database of SQLite, which is not read",
            "save the table as CSV"
        ),
        (
            Array("RDX".utf8), "is a file of R, which is not read",
            "save the table from R with write.csv"
        ),
        (Array("<stata_dta>".utf8), "is a file of Stata, which is not read", "save it as CSV"),
        (Array("$FL2@(#)".utf8), "is a file of SPSS, which is not read", "save it as CSV"),
    ]

    private static func isPage(_ head: [UInt8]) -> Bool {
        let start = head.drop { $0 <= ASCII.space || [0xEF, 0xBB, 0xBF].contains($0) }
        let text = String(decoding: start.prefix(16), as: UTF8.self).lowercased()
        return text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
    }
}
