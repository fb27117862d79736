/// Reads an SVG that Graphviz wrote; what it does not know, it keeps.
///
/// White space between elements is dropped, for the writer puts each on a line of its own.
struct SVGReader {
    private let bytes: [UInt8]
    private var position = 0

    /// The document of bytes that are well-formed; `nil` for others, as those of another format.
    static func document(_ bytes: [UInt8]) -> SVGDocument? {
        var reader = SVGReader(bytes: bytes)
        guard let start = reader.startOfRoot() else { return nil }
        reader.position = start
        guard let root = reader.root(), root.name == "svg" else { return nil }
        return SVGDocument(
            prologue: Array(bytes[..<start]), root: root, epilogue: Array(bytes[reader.position...])
        )
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Where the first element begins, after declarations and comments.
    private mutating func startOfRoot() -> Int? {
        while let open = next(UInt8(ascii: "<")), open + 1 < bytes.count {
            switch bytes[open + 1] {
            case "!", "?":
                guard let end = endOfMarkup(from: open) else { return nil }
                position = end
            default: return open
            }
        }
        return nil
    }

    /// The outermost element, with all that it holds.
    private mutating func root() -> SVGElement? {
        var open: [SVGElement] = []
        while let start = next(UInt8(ascii: "<")), start + 1 < bytes.count {
            addText(upTo: start, to: &open)
            switch bytes[start + 1] {
            case "!", "?":
                guard let end = endOfMarkup(from: start), !open.isEmpty else { return nil }
                open[open.count - 1].children.append(.written(Array(bytes[start..<end])))
                position = end
            case "/":
                guard let element = open.popLast(), let end = end(of: element.name, from: start)
                else { return nil }
                position = end
                guard !open.isEmpty else { return element }
                open[open.count - 1].children.append(.element(element))
            default:
                position = start + 1
                guard let (element, isEmpty) = tag() else { return nil }
                if !isEmpty {
                    open.append(element)
                } else if open.isEmpty {
                    return element
                } else {
                    open[open.count - 1].children.append(.element(element))
                }
            }
        }
        return nil
    }

    private func addText(upTo end: Int, to open: inout [SVGElement]) {
        guard !open.isEmpty, position < end else { return }
        let text = bytes[position..<end]
        if text.contains(where: { !Self.isSpace($0) }) {
            open[open.count - 1].children.append(.written(Array(text)))
        }
    }

    /// A name and attributes, and whether the element ends with them.
    private mutating func tag() -> (SVGElement, isEmpty: Bool)? {
        guard let name = name() else { return nil }
        var element = SVGElement(name)
        while true {
            skipSpace()
            guard position < bytes.count else { return nil }
            switch bytes[position] {
            case ">":
                position += 1
                return (element, false)
            case "/":
                guard position + 1 < bytes.count, bytes[position + 1] == ">" else { return nil }
                position += 2
                return (element, true)
            default:
                guard let attribute = attribute() else { return nil }
                element.attributes.append(attribute)
            }
        }
    }

    private mutating func attribute() -> SVGElement.Attribute? {
        guard let name = name() else { return nil }
        skipSpace()
        guard position < bytes.count, bytes[position] == "=" else { return nil }
        position += 1
        skipSpace()
        guard position < bytes.count, bytes[position] == "\"" || bytes[position] == "'" else {
            return nil
        }
        let quote = bytes[position]
        position += 1
        guard let end = next(quote) else { return nil }
        let value = SVGEscapes.characters(of: bytes[position..<end])
        position = end + 1
        return SVGElement.Attribute(name: name, value: value)
    }

    private mutating func name() -> String? {
        let start = position
        while position < bytes.count, Self.isOfName(bytes[position]) { position += 1 }
        return position > start ? String(decoding: bytes[start..<position], as: UTF8.self) : nil
    }

    /// Where the closing tag of a name ends.
    private func end(of name: String, from start: Int) -> Int? {
        var end = start + 2
        for byte in name.utf8 {
            guard end < bytes.count, bytes[end] == byte else { return nil }
            end += 1
        }
        while end < bytes.count, Self.isSpace(bytes[end]) { end += 1 }
        return end < bytes.count && bytes[end] == ">" ? end + 1 : nil
    }

    /// Where a comment, a section of characters, a declaration or an instruction ends.
    private func endOfMarkup(from start: Int) -> Int? {
        let rest = bytes[start...]
        for (opening, closing) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")]
        where rest.starts(with: opening.utf8) {
            return end(of: Array(closing.utf8), from: start + opening.utf8.count)
        }
        return rest.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    }

    private func end(of mark: [UInt8], from start: Int) -> Int? {
        var place = start
        while place + mark.count <= bytes.count {
            if bytes[place] == mark[0], bytes[place...].starts(with: mark) {
                return place + mark.count
            }
            place += 1
        }
        return nil
    }

    private func next(_ byte: UInt8) -> Int? {
        guard position < bytes.count else { return nil }
        return bytes[position...].firstIndex(of: byte)
    }

    private mutating func skipSpace() {
        while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == " " || byte == "\n" || byte == "\t" || byte == "\r"
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case "=", ">", "/", "<", "\"", "'": false
        default: !isSpace(byte)
        }
    }
}

/// Lets a byte be matched with a sign: `case "<":`.
private func ~= (sign: Unicode.Scalar, byte: UInt8) -> Bool { UInt8(ascii: sign) == byte }
private func == (byte: UInt8, sign: Unicode.Scalar) -> Bool { UInt8(ascii: sign) == byte }
