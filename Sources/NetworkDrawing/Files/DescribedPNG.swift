internal import CZlib

/// Writes texts into a PNG.
enum DescribedPNG {
    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// The picture with texts after its header, each under a keyword; bytes that are no PNG are left as
    /// they are.
    ///
    /// Keywords have 1 to 79 letters of ASCII.
    static func bytes(of png: [UInt8], texts: [(keyword: String, text: String)]) -> [UInt8] {
        // The signature, and a header of 13 bytes in its chunk.
        let endOfHeader = signature.count + 25
        guard png.starts(with: signature), png.count > endOfHeader else { return png }
        var result = Array(png[..<endOfHeader])
        for (keyword, text) in texts {
            // Not packed, in no certain language, under no other name.
            let content = Array(keyword.utf8) + [0, 0, 0, 0, 0] + Array(text.utf8)
            result += chunk("iTXt", content)
        }
        return result + png[endOfHeader...]
    }

    private static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
        let checked = Array(type.utf8) + content
        let checksum = checked.withUnsafeBufferPointer { bytes in
            crc32_z(0, bytes.baseAddress, bytes.count)
        }
        return bigEndian(UInt32(content.count)) + checked + bigEndian(UInt32(checksum))
    }

    private static func bigEndian(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
