/// The text of a graph file, in UTF-8 however it was saved.
struct GraphText {
    /// The text without a mark of its encoding.
    let bytes: [UInt8]

    /// Takes the text of a file; what is not UTF-8 is read as Windows-1252, and told.
    init(_ file: CaseFiles.Table, into problems: inout Problems) {
        var bytes = file.bytes
        let decoding = TextDecoding(of: &bytes)
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        let isSound = self.bytes.withUnsafeBytes { TextDecoding.firstInvalid(in: $0) } == nil
        guard decoding.otherLineCount > 0 || decoding.brokenCount > 0 || !isSound else { return }
        problems.report(
            .invalidUTF8, .warning, in: file.name, line: decoding.firstOtherLine,
            problem: decoding.otherLineCount > 0
                ? "the file is not UTF-8; \(decoding.otherLineCount) of its lines are read as "
                    + "Windows-1252"
                : "some characters of the file are broken, and are read as U+FFFD",
            remedy: "save the file as UTF-8 if names look wrong")
    }
}

/// The lines of a text, one after another.
struct TextLines {
    let bytes: [UInt8]
    /// The line given last, counted from 1; 1 before any is given, where an empty text begins.
    var number: Int { max(1, count) }
    private var count = 0
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next line, without its end; lines end with LF, CR or both.
    mutating func next() -> ArraySlice<UInt8>? {
        guard position < bytes.count else { return nil }
        let start = position
        let end =
            bytes[start...].firstIndex { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }
            ?? bytes.count
        position = end + 1
        if end + 1 < bytes.count, bytes[end] == ASCII.carriageReturn,
            bytes[end + 1] == ASCII.lineFeed
        {
            position += 1
        }
        count += 1
        return bytes[start..<end]
    }
}
