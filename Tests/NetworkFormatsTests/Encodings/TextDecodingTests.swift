import Foundation
import Testing

@testable import NetworkFormats

@Suite("Text in other encodings")
struct TextDecodingTests {
    private func decode(_ bytes: [UInt8], as encoding: TextEncoding? = nil) -> (
        String, TextDecoding
    ) {
        var bytes = bytes
        let decoding = TextDecoding(of: &bytes, as: encoding)
        return (String(decoding: bytes, as: UTF8.self), decoding)
    }

    @Test("UTF-8 stays as it is")
    func utf8() {
        for text in ["", "a", "Jürgen,日本,🇩🇪\r\n", "12345678ü", "ü12345678\u{10FFFF}\u{800}"] {
            let (read, decoding) = decode(Array(text.utf8))
            #expect(read == text)
            #expect(decoding.encoding == .utf8)
            #expect(decoding.isCertain)
        }
    }

    @Test("Each byte at each place is valid where Swift's own decoder says so")
    func validity() {
        // All starts of two bytes, with tails that complete some of them, across a word's border.
        for first in UInt8.min...UInt8.max {
            for second in stride(from: UInt8.min, to: .max, by: 5) {
                for tail: [UInt8] in [[], [0x80], [0x80, 0xBF], [0x41, 0x80]] {
                    let bytes: [UInt8] = Array("abcdef".utf8) + [first, second] + tail
                    let found = bytes.withUnsafeBytes { TextDecoding.firstInvalid(in: $0) }
                    #expect(
                        (found == nil) == (String(validating: bytes, as: UTF8.self) != nil),
                        "\(bytes)")
                    if let found {
                        let head = String(validating: bytes[..<found], as: UTF8.self)
                        #expect(head != nil)
                    }
                }
            }
        }
    }

    @Test("Lines that are not UTF-8 are Windows-1252, and are counted")
    func lines() {
        // "Jürgen" once in each encoding, a dash and a euro sign of Windows, and an ASCII line.
        let bytes: [UInt8] =
            Array("a,Jürgen\n".utf8) + [0x62, 0x2C, 0xFC, 0x96, 0x80, 0x0D, 0x0A]
            + Array("plain\r".utf8) + [0xE9]
        let (read, decoding) = decode(bytes)
        #expect(read == "a,Jürgen\nb,ü–€\r\nplain\ré")
        #expect(decoding.otherLineCount == 2)
        #expect(decoding.firstOtherLine == 2)
        #expect(!decoding.isCertain)
    }

    @Test("A line is in one encoding, however few bytes of it come at a time")
    func pieces() throws {
        let bytes: [UInt8] = Array("a\nü,".utf8) + [0xE9, 0x0D, 0x0A] + Array("ü".utf8)
        let source = DecodedSource(TricklingSource(bytes), head: bytes, as: nil)
        let text = String(decoding: try source.readAll(), as: UTF8.self)
        #expect(text == "a\nÃ¼,é\r\nü" && text == decode(bytes).0)
        #expect(source.decoding.otherLineCount == 1 && source.decoding.firstOtherLine == 2)
    }

    @Test("UTF-16 is known by its mark, or by its NULs")
    func wide() throws {
        let text = "date,source,target,kind\n2016-03-30,Jürgen,🇩🇪,conflict\n"
        for (encoding, swifts) in [
            (TextEncoding.utf16LittleEndian, String.Encoding.utf16LittleEndian),
            (.utf16BigEndian, .utf16BigEndian),
        ] {
            let bytes = Array(try #require(text.data(using: swifts)))
            let mark: [UInt8] = encoding == .utf16LittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
            for content in [bytes, mark + bytes] {
                let (read, decoding) = decode(content)
                #expect(read == text)
                #expect(decoding.encoding == encoding)
                #expect(decoding.isCertain)
            }
            let (cut, decoding) = decode(mark + bytes.dropLast())
            #expect(cut == text.dropLast() + "\u{FFFD}")
            #expect(decoding.brokenCount == 1)
        }
    }

    @Test(
        "A given encoding is taken as Foundation knows it",
        arguments: [
            ("cp1250", String.Encoding.windowsCP1250), ("Windows-1251", .windowsCP1251),
            ("ansi", .windowsCP1252), ("win1253", .windowsCP1253), ("CP1254", .windowsCP1254),
            ("latin-1", .isoLatin1), ("ISO_8859-2", .isoLatin2),
        ])
    func named(name: String, known: String.Encoding) throws {
        let encoding = try #require(TextEncoding(named: name))
        for byte in UInt8(0x80)...0xFF {
            guard let text = String(data: Data([byte]), encoding: known),
                text.unicodeScalars.first.map({ $0.value > 0x9F && $0.value != 0xFFFD }) == true
            else { continue }
            #expect(decode([byte], as: encoding).0 == text, "\(byte)")
        }
    }

    @Test("Names of encodings that are not known are refused, and every known one is found")
    func names() {
        #expect(TextEncoding(named: "klingon") == nil)
        #expect(TextEncoding(named: "iso-8859-77") == nil)
        for name in TextEncoding.names { #expect(TextEncoding(named: name)?.name == name) }
    }

    @Test("A stream of small blocks gives the same as the whole", arguments: [1, 2, 3, 7, 64])
    func blocks(size: Int) throws {
        let latin: [UInt8] = Array("a,Jürgen,🇩🇪\n".utf8) + [0x62, 0xFC, 0x0D, 0x0A, 0xE9, 0x0A]
        let text = "date,source,target,kind\n2016,Jürgen,🇩🇪,-\n"
        let wide = Array(try #require(text.data(using: .utf16LittleEndian)))
        for bytes in [latin, wide, Array(text.utf8), []] {
            let (whole, decoding) = decode(bytes)
            let source = DecodedSource(
                MemorySource(bytes), head: Array(bytes.prefix(512)), as: nil)
            var read: [UInt8] = []
            // A room must hold a line to be sure of it.
            let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 64, alignment: 1)
            defer { room.deallocate() }
            while true {
                let part = UnsafeMutableRawBufferPointer(rebasing: room[..<max(size, 20)])
                let count = try source.read(into: part)
                if count == 0 { break }
                read += part[..<count]
            }
            #expect(String(decoding: read, as: UTF8.self) == whole)
            #expect(source.decoding.otherLineCount == decoding.otherLineCount)
            #expect(source.decoding.firstOtherLine == decoding.firstOtherLine)
        }
    }

    @Test("What is no text is left for the reader to refuse")
    func noText() {
        let half: [UInt8] = [0x61, 0xED, 0xA0, 0x80, 0x0A]
        var bytes = half
        _ = TextDecoding(of: &bytes)
        #expect(bytes == half)
        let binary: [UInt8] = [0xFF, 0x00, 0x80, 0x01, 0x0A]
        bytes = binary
        _ = TextDecoding(of: &bytes)
        #expect(bytes == binary)
    }
}

/// Gives a byte at a time.
private final class TricklingSource: ByteSource {
    private let bytes: [UInt8]
    private(set) var packedCount = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard packedCount < bytes.count, !buffer.isEmpty else { return 0 }
        buffer[0] = bytes[packedCount]
        packedCount += 1
        return 1
    }
}
