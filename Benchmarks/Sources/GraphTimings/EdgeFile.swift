import Foundation
import Graphs

/// A list of edges in memory: `source,target,weight` with a header, vertices numbered from 0.
///
/// It is read a piece at a time, so that a measurement of memory is not one of this reader.
struct EdgeFile {
    let path: String
    private(set) var vertexCount = 0
    private(set) var sources: [Int32] = []
    private(set) var targets: [Int32] = []
    private(set) var weights: [Double] = []

    init(path: String) throws {
        self.path = path
        var lineCount = 0
        try Self.forEachPiece(of: path) { piece in
            lineCount = piece.reduce(lineCount) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
        }
        sources.reserveCapacity(lineCount)
        targets.reserveCapacity(lineCount)
        weights.reserveCapacity(lineCount)
        var field = Field()
        var line: [Double] = []
        try Self.forEachPiece(of: path) { piece in
            for byte in piece {
                guard let number = field.number(endedBy: byte) else { continue }
                line.append(number)
                if byte == UInt8(ascii: "\n") {
                    add(line)
                    line.removeAll(keepingCapacity: true)
                }
            }
        }
        vertexCount = Int(max(sources.max() ?? -1, targets.max() ?? -1)) + 1
    }

    func graph(isDirected: Bool, isWeighted: Bool) throws -> Graph {
        try Graph(
            vertexCount: vertexCount, isDirected: isDirected, sources: sources, targets: targets,
            weights: isWeighted ? weights : nil)
    }

    private mutating func add(_ line: [Double]) {
        guard line.count == 3, !line[2].isNaN else { return }
        sources.append(Int32(line[0]))
        targets.append(Int32(line[1]))
        weights.append(line[2])
    }

    private static func forEachPiece(of path: String, _ body: ([UInt8]) -> Void) throws {
        let file = try FileHandle(forReadingFrom: URL(filePath: path))
        defer { try? file.close() }
        while let piece = try file.read(upToCount: 1 << 18), !piece.isEmpty { body([UInt8](piece)) }
    }
}

/// Digits with an optional fraction; the header's words are no numbers.
private struct Field {
    private var digits = 0
    private var divisor = 1
    private var isFraction = false
    private var isWord = false

    /// Takes a byte, and gives the number where the byte is the one after it.
    mutating func number(endedBy byte: UInt8) -> Double? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            digits = digits * 10 + Int(byte - UInt8(ascii: "0"))
            if isFraction { divisor *= 10 }
        case UInt8(ascii: "."): isFraction = true
        case UInt8(ascii: ","), UInt8(ascii: "\n"):
            defer { self = Field() }
            return isWord ? .nan : Double(digits) / Double(divisor)
        case UInt8(ascii: "\r"): break
        default: isWord = true
        }
        return nil
    }
}
