import Foundation
import Graphs
import Testing

@testable import NetworkFormats

/// Small changes at random to small files: whatever comes of them, reading ends, and what could be
/// read is written, read again, and written as the same.
@Suite("Files of graphs that somebody has damaged")
struct GraphMutationTests {
    @Test(
        "Damaged files are read or refused, and what is read is written stably",
        arguments: ["gml", "pajek", "node-link", "cytoscape", "dl", "edges"])
    func damage(name: String) throws {
        let format = try #require(GraphFileFormat.all.first { $0.name == name })
        let samples = try Self.corpus(name)
        try #require(!samples.isEmpty)
        var random = SplitMix64(seed: 11)
        var readCount = 0
        for round in 0..<600 {
            let sample = samples[round % samples.count]
            let file = CaseFiles.Table(
                name: "x." + format.extensions[0],
                bytes: Self.damaged(sample, from: samples, using: &random))
            var problems = Problems()
            guard let graph = format.reader?.read(file, &problems) else {
                #expect(problems.hasErrors)
                continue
            }
            readCount += 1
            let once = try format.written(graph).text
            guard let again = format.read(once).graph else {
                #expect(graph.nodes.isEmpty, "\(once)")
                continue
            }
            let twice = try format.written(again).text
            #expect(twice == once, "\(String(decoding: file.bytes, as: UTF8.self))")
        }
        #expect(readCount > 20)
    }

    /// The files with which the fuzzer begins.
    private static func corpus(_ name: String) throws -> [[UInt8]] {
        let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in
            url.deletingLastPathComponent()
        }
        let folder = root.appending(path: "Tests/Fuzzing/Corpora/\(name)")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
            try Array(Data(contentsOf: folder.appending(path: $0)))
        }
    }

    private static func damaged(
        _ bytes: [UInt8], from samples: [[UInt8]], using random: inout SplitMix64
    ) -> [UInt8] {
        var bytes = bytes
        for _ in 0...random.below(3) where !bytes.isEmpty {
            let place = random.below(bytes.count)
            switch random.below(5) {
            case 0: bytes.remove(at: place)
            case 1: bytes[place] = UInt8(random.below(256))
            case 2: bytes.removeSubrange(place..<min(bytes.count, place + random.below(12)))
            case 3:
                let other = samples[random.below(samples.count)]
                let start = random.below(other.count)
                bytes.insert(
                    contentsOf: other[start..<min(other.count, start + random.below(16))],
                    at: place)
            default: bytes.insert(bytes[random.below(bytes.count)], at: place)
            }
        }
        return bytes
    }
}
