// The searches of these names in the standard library come with its regular expressions, which would
// make the command a fifteenth larger.

extension String {
    /// Where a text stands first, compared byte by byte.
    package func firstRange(ofText text: String) -> Range<Index>? {
        self[...].firstRange(ofText: text)
    }

    /// Whether a text stands in this one, compared byte by byte.
    package func contains(text: String) -> Bool { firstRange(ofText: text) != nil }

    /// This text with another one in the place of each `text`, which is not empty.
    package func replacing(text: String, with other: String) -> String {
        self[...].replacing(text: text, with: other)
    }
}

extension Substring {
    /// Where a text stands first, compared byte by byte.
    package func firstRange(ofText text: String) -> Range<Index>? {
        guard let first = text.utf8.first else { return startIndex..<startIndex }
        var rest = utf8
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: text.utf8) {
                return start..<rest.index(start, offsetBy: text.utf8.count)
            }
            rest = rest.dropFirst()
        }
        return nil
    }

    /// This text with another one in the place of each `text`, which is not empty.
    package func replacing(text: String, with other: String) -> String {
        precondition(!text.isEmpty, "an empty text stands everywhere")
        var result = ""
        var rest = self
        while let range = rest.firstRange(ofText: text) {
            result += rest[..<range.lowerBound] + other
            rest = rest[range.upperBound...]
        }
        return result + rest
    }
}
