internal import ActorNetworks

/// The beginning of a file, by which its format is recognised.
public struct GraphFileOpening: Sendable {
    /// The ending of the file's name, in lower case and without the dot; empty if there is none.
    public let ending: String
    /// The first bytes, at most 4,096.
    public let bytes: [UInt8]
    /// The same as text, without a mark of its encoding; UTF-16 is decoded, and what is not UTF-8
    /// is replaced.
    public let text: String

    /// Whether these are not all.
    let isCut: Bool
    /// More of them, at most 65,536, for files whose lines are long.
    let longBytes: [UInt8]
    /// The file's name, in lower case and without the ending of what it is packed in.
    let name: String

    private static let byteLimit = 4096
    static let longByteLimit = 1 << 16

    /// The beginning of a file.
    public init(_ file: [UInt8], name: String) {
        var parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
        if let last = parts.last, parts.count > 2, TableSource.packedEndings.contains(String(last))
        {
            parts.removeLast()
        }
        ending = parts.count > 1 ? String(parts[parts.count - 1]) : ""
        self.name = parts.joined(separator: ".")
        bytes = Array(file.prefix(Self.byteLimit))
        isCut = file.count > Self.byteLimit
        longBytes = isCut ? Array(file.prefix(Self.longByteLimit)) : bytes
        text = Self.text(of: bytes)
    }

    /// The name of the first element of an XML file, without its prefix; `nil` for other files.
    public var rootElement: String? {
        var rest = Substring(text).drop(while: \.isWhitespace)
        guard rest.first == "<" else { return nil }
        while let next = rest.dropFirst().first {
            if next == "?" || next == "!" {
                let end = rest.hasPrefix("<!--") ? "-->" : next == "?" ? "?>" : ">"
                guard let range = rest.firstRange(ofText: end) else { return nil }
                rest = rest[range.upperBound...].drop { $0 != "<" }
            } else {
                let name = rest.dropFirst().prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
                return name.split(separator: ":").last.map(String.init)
            }
        }
        return nil
    }

    private static func text(of bytes: [UInt8]) -> String {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            let isBig = bytes[0] == 0xFE
            let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
                let (one, two) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
                return isBig ? one << 8 | two : two << 8 | one
            }
            return String(decoding: units, as: UTF16.self)
        }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return String(decoding: bytes[start...], as: UTF8.self)
    }
}
