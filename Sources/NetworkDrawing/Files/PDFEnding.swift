/// What the end of a PDF says: where its objects are told, and which of them matters for an update.
struct PDFEnding {
    /// One more than the greatest number of an object.
    let size: Int
    /// The entries of the information dictionary so far, as they are written; `nil` if there is none.
    let information: String?
    private let root: String
    private let start: Int
    /// Whether the table is a stream, as since version 1.5, and not lines of text.
    private let isStream: Bool

    /// The ending of a file; `nil` if it is not understood, as where the file is encrypted.
    init?(of pdf: [UInt8]) {
        guard let mark = Self.last("startxref", in: pdf),
            let start = Self.number(after: mark + 9, in: pdf), start < mark
        else { return nil }
        self.start = start
        isStream = !pdf[start...].starts(with: "xref".utf8)
        let dictionary: [UInt8]
        if isStream {
            guard let end = Self.first("stream", in: pdf, from: start) else { return nil }
            dictionary = Array(pdf[start..<end])
            guard Self.last("/XRef", in: dictionary) != nil else { return nil }
        } else {
            guard let trailer = Self.first("trailer", in: pdf, from: start) else { return nil }
            dictionary = Array(pdf[trailer..<mark])
        }
        guard let size = Int(Self.value(of: "Size", in: dictionary) ?? ""),
            let root = Self.value(of: "Root", in: dictionary), root.hasSuffix("R"),
            Self.last("/Encrypt", in: dictionary) == nil
        else { return nil }
        (self.size, self.root) = (size, root)
        let reference = Self.value(of: "Info", in: dictionary)?.split(separator: " ").first
        information = reference.flatMap { Self.content(ofObject: String($0), in: pdf) }
    }

    /// The table of an update with one object, and what follows it but for the place of the table.
    func update(objectAt place: Int, tableAt table: Int) -> [UInt8] {
        let entries = "/Root \(root) /Info \(size) 0 R /Prev \(start)"
        guard isStream else {
            let digits = "\(place)"
            let offset = String(repeating: "0", count: 10 - digits.count) + digits
            return Array(
                "xref\n\(size) 1\n\(offset) 00000 n \ntrailer\n<< /Size \(size + 1) \(entries) >>\n"
                    .utf8)
        }
        // Two objects: the new one, and this stream itself.
        let rows: [UInt8] = [place, table].flatMap { place -> [UInt8] in
            [1] + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: place >> $0) } + [0]
        }
        let head =
            "\(size + 1) 0 obj\n<< /Type /XRef /Size \(size + 2) /Index [\(size) 2] /W [1 4 1] "
            + "\(entries) /Length \(rows.count) >>\nstream\n"
        return Array(head.utf8) + rows + Array("\nendstream\nendobj\n".utf8)
    }

    /// What stands between the signs of an object that is a dictionary.
    private static func content(ofObject number: String, in pdf: [UInt8]) -> String? {
        let marks = ["\n\(number) 0 obj", "\r\(number) 0 obj"]
        guard let start = marks.compactMap({ last($0, in: pdf) }).max(),
            let open = first("<<", in: pdf, from: start),
            let end = first("endobj", in: pdf, from: open),
            let close = last(">>", in: Array(pdf[..<end])), close > open
        else { return nil }
        return String(decoding: pdf[(open + 2)..<close], as: UTF8.self)
    }

    /// The value of a key, up to the next one.
    private static func value(of key: String, in dictionary: [UInt8]) -> String? {
        guard let place = last("/" + key, in: dictionary) else { return nil }
        let rest = String(decoding: dictionary[(place + 1 + key.utf8.count)...], as: UTF8.self)
        let value = rest.prefix { $0 != "/" && $0 != ">" }
        return value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func number(after place: Int, in pdf: [UInt8]) -> Int? {
        let rest = pdf[place...].drop { !($0 > 47 && $0 < 58) }
        return Int(String(decoding: rest.prefix { $0 > 47 && $0 < 58 }, as: UTF8.self))
    }

    private static func first(_ mark: String, in pdf: [UInt8], from start: Int) -> Int? {
        let mark = Array(mark.utf8)
        guard pdf.count >= mark.count, start <= pdf.count - mark.count else { return nil }
        return (start...(pdf.count - mark.count)).first {
            pdf[$0] == mark[0] && pdf[$0..<($0 + mark.count)].elementsEqual(mark)
        }
    }

    private static func last(_ mark: String, in pdf: [UInt8]) -> Int? {
        let mark = Array(mark.utf8)
        guard pdf.count >= mark.count else { return nil }
        return (0...(pdf.count - mark.count)).last {
            pdf[$0] == mark[0] && pdf[$0..<($0 + mark.count)].elementsEqual(mark)
        }
    }
}
