/// The dates that some formats write into a drawing.
enum CreationDates {
    private static let marks: [(mark: String, date: String)] = [
        ("/CreationDate (D:", "19700101000000Z"),
        ("%%CreationDate: ", "Thu Jan  1 00:00:00 1970"),
    ]

    /// The bytes of a drawing with a fixed date, of the same length, in place of each date, so that
    /// the same document gives the same bytes.
    static func replaced(in bytes: [UInt8], of format: Format) -> [UInt8] {
        guard ["pdf", "ps", "eps"].contains(where: { format.rawValue.hasPrefix($0) }) else {
            return bytes
        }
        var bytes = bytes
        for (mark, date) in marks {
            for start in bytes.positions(after: Array(mark.utf8)) {
                let end = start + date.utf8.count
                if end <= bytes.count { bytes.replaceSubrange(start..<end, with: date.utf8) }
            }
        }
        return bytes
    }
}

extension [UInt8] {
    /// The positions after each occurrence of a mark.
    fileprivate func positions(after mark: [UInt8]) -> [Int] {
        guard count >= mark.count else { return [] }
        return (0...(count - mark.count)).compactMap { start in
            self[start] == mark[0] && self[start..<start + mark.count].elementsEqual(mark)
                ? start + mark.count : nil
        }
    }
}
