import Foundation
import Graphs

/// An edge list in memory: `source,target,weight` with a header, vertices numbered from 0.
struct EdgeFile {
    let path: String
    private(set) var vertexCount = 0
    private(set) var sources: [Int32] = []
    private(set) var targets: [Int32] = []
    private(set) var weights: [Double] = []

    init(path: String) throws {
        self.path = path
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        var position = (bytes.firstIndex(of: 10) ?? -1) + 1
        while position < bytes.count {
            sources.append(Int32(Self.number(bytes, &position)))
            targets.append(Int32(Self.number(bytes, &position)))
            weights.append(Self.number(bytes, &position))
        }
        vertexCount = Int(max(sources.max() ?? -1, targets.max() ?? -1)) + 1
    }

    func graph(isDirected: Bool, isWeighted: Bool) throws -> Graph {
        try Graph(
            vertexCount: vertexCount, isDirected: isDirected, sources: sources, targets: targets,
            weights: isWeighted ? weights : nil)
    }

    /// Digits with an optional fraction, and the separator after them.
    private static func number(_ bytes: [UInt8], _ position: inout Int) -> Double {
        var digits = 0
        var divisor = 1
        var isFraction = false
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == 46 {
                isFraction = true
            } else if byte >= 48, byte <= 57 {
                digits = digits * 10 + Int(byte - 48)
                if isFraction { divisor *= 10 }
            } else if byte != 13 {
                break
            }
        }
        return Double(digits) / Double(divisor)
    }
}
