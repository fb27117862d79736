internal import ActorNetworks

/// Writes the information of a document into a PDF.
///
/// The file is kept to the byte, and a new object, with a table that tells of it, follows: what the
/// format calls an incremental update.
enum DescribedPDF {
    /// The document with entries in its information dictionary; bytes that are not understood are left as
    /// they are.
    static func bytes(of pdf: [UInt8], entries: [(keyword: String, text: String)]) -> [UInt8] {
        guard pdf.starts(with: "%PDF-".utf8), let ending = PDFEnding(of: pdf) else { return pdf }
        var result = pdf
        if result.last != UInt8(ascii: "\n") { result.append(UInt8(ascii: "\n")) }
        let place = result.count
        // What is known already, such as the producer, is kept, unless it says the same things.
        let known = ending.information ?? ""
        let isKept = !entries.contains { known.contains(text: "/" + $0.keyword) }
        let information =
            entries.map { "/\($0.keyword) \(string($0.text))" } + (isKept ? [known] : [])
        result +=
            "\(ending.size) 0 obj\n<<\n\(information.joined(separator: "\n"))\n>>\nendobj\n".utf8
        let table = result.count
        result += ending.update(objectAt: place, tableAt: table)
        result += "startxref\n\(table)\n%%EOF\n".utf8
        return result
    }

    /// A text as PDF writes it: plain where it is ASCII, else in UTF-16.
    private static func string(_ text: String) -> String {
        guard text.utf8.allSatisfy({ (32..<127).contains($0) }) else {
            let units = [0xFEFF] + Array(text.utf16)
            return "<" + units.map { hexadecimal($0) }.joined() + ">"
        }
        var result = "("
        for scalar in text.unicodeScalars {
            if "()\\".unicodeScalars.contains(scalar) { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result + ")"
    }

    private static func hexadecimal(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}
