import DOT
import Graphviz
import Testing

@testable import NetworkDrawing

@Suite("The information of a PDF")
struct DescribedPDFTests {
    private let entries = [(keyword: "Title", text: "A (b) \\ c"), (keyword: "Seed", text: "été")]

    @Test("follows the file, which is kept to the byte, with what was known of it")
    func update() throws {
        let document = Document(name: "d", isDirected: false, nodes: [Node("a")])
        let pdf = try InProcessRenderer().render(document, using: .dot, as: .pdf).bytes
        let bytes = DescribedPDF.bytes(of: pdf, entries: entries)
        #expect(bytes.starts(with: pdf))
        let rest = String(decoding: bytes[pdf.count...], as: UTF8.self)
        #expect(rest.contains("/Title (A \\(b\\) \\\\ c)"))
        #expect(rest.contains("/Seed <FEFF00E9007400E9>"))
        #expect(rest.contains("/Producer (cairo"))
        #expect(rest.contains("/Root ") && rest.contains("/Prev "))
        #expect(rest.hasSuffix("%%EOF\n"))
    }

    @Test("has a table that tells where it is")
    func table() throws {
        let pdf = """
            %PDF-1.4
            1 0 obj
            << /Type /Catalog >>
            endobj
            xref
            0 2
            0000000000 65535 f\u{20}
            0000000009 00000 n\u{20}
            trailer
            << /Size 2
               /Root 1 0 R
            >>
            startxref
            45
            %%EOF

            """
        let bytes = DescribedPDF.bytes(of: Array(pdf.utf8), entries: entries)
        let text = String(decoding: bytes, as: UTF8.self)
        let rest = String(text.dropFirst(pdf.count))
        let object = try #require(text.ranges(of: "2 0 obj").first)
        let place = text.utf8.distance(from: text.startIndex, to: object.lowerBound)
        #expect(
            rest.contains(
                "xref\n2 1\n00000\(String(place).count == 3 ? "00" : "000")\(place) 00000 n \n"))
        #expect(rest.contains("<< /Size 3 /Root 1 0 R /Info 2 0 R /Prev 45 >>"))
        let start = try #require(Int(rest.between("startxref\n", "\n") ?? ""))
        #expect(bytes[start...].starts(with: "xref\n2 1".utf8))
    }

    @Test("is told in a stream where the file's own table is one")
    func stream() throws {
        let pdf =
            "%PDF-1.5\n1 0 obj\n<< /Type /XRef /Size 2 /W [1 1 1] /Root 1 0 R /Length 6 >>\nstream\n"
            + "......\nendstream\nendobj\nstartxref\n9\n%%EOF\n"
        let bytes = DescribedPDF.bytes(of: Array(pdf.utf8), entries: entries)
        let rest = bytes[pdf.utf8.count...]
        let text = String(decoding: rest, as: UTF8.self)
        #expect(
            text.contains("3 0 obj\n<< /Type /XRef /Size 4 /Index [2 2] /W [1 4 1] /Root 1 0 R"))
        let start = try #require(Int(text.between("startxref\n", "\n") ?? ""))
        #expect(bytes[start...].starts(with: "3 0 obj".utf8))
        let content = try #require(text.between("stream\n", "endstream"))
        #expect(content.utf8.count >= 13)
    }

    @Test(
        "is left out where the file is not understood",
        arguments: [
            "", "%PDF-1.4", "<svg/>", "%PDF-1.4\nstartxref\n999\n%%EOF\n",
            "%PDF-1.4\nxref\n0 0\ntrailer\n<< /Size 1 /Root 1 0 R /Encrypt 2 0 R >>\nstartxref\n9\n",
            "%PDF-1.4\nxref\n0 0\ntrailer\n<< /Size 1 >>\nstartxref\n9\n%%EOF\n",
        ])
    func other(pdf: String) {
        #expect(DescribedPDF.bytes(of: Array(pdf.utf8), entries: entries) == Array(pdf.utf8))
    }
}
