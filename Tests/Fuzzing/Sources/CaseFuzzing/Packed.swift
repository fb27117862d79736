@testable import NetworkFormats

/// A file that may be packed, or be an archive: it unpacks within its bounds, to the same bytes
/// however many come at a time, and ends in an error that names it otherwise.
func tryUnpacking(_ input: [UInt8]) {
    let whole = unpacked(input, at: .max)
    for most in [1, 7, 4096] where input.count < 3000 || most > 1 {
        hold(unpacked(input, at: most) == whole, "other bytes by \(most) at a time")
    }
    let source = TableSource(name: "x", bytes: input)
    do throws(FormatError) {
        for table in try source.listed().prefix(5) { _ = try? table.table(ReadingChoices()) }
    } catch {
        hold(!error.problem.isEmpty && !error.remedy.isEmpty)
    }
    tryCase(CaseFiles(events: [.table(.init(name: "x", bytes: input))]))
}

/// What a file unpacks to, up to an archive; the words of the error if it is damaged.
private func unpacked(_ input: [UInt8], at most: Int) -> [[UInt8]] {
    do throws(FormatError) {
        let layer = try UnpackedLayer(ChoppedSource(input, most), place: "x")
        var parts = [Array("\(layer.packing)".utf8)]
        guard layer.packing == .zip else {
            parts.append(try layer.source.readAll())
            return parts
        }
        let archive = try layer.archive()
        for entry in archive.entries.prefix(5) {
            parts.append(try layer.opened(entry, of: archive).source.readAll())
        }
        return parts
    } catch {
        hold(error.place?.hasPrefix("x") ?? true, "\(error)")
        return [Array("\(error)".utf8)]
    }
}

/// Bytes of which few come at a time.
final class ChoppedSource: ByteSource {
    private let bytes: [UInt8]
    private let most: Int
    private(set) var packedCount = 0

    init(_ bytes: [UInt8], _ most: Int) {
        self.bytes = bytes
        self.most = most
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, most, bytes.count - packedCount)
        buffer.copyBytes(from: bytes[packedCount..<packedCount + count])
        packedCount += count
        return count
    }
}
