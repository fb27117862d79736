import DOT
import Foundation
import Testing

@testable import Graphviz

@Suite("Messages between a program and its helpers")
struct HelperResponseTests {
    private static func job(formats: [Format], wantsLayout: Bool) -> Job {
        Job(
            name: "näme", source: "graph g {}", engine: .dot, formats: formats,
            wantsLayout: wantsLayout)
    }

    private static let geometry = Geometry(
        box: Rectangle(lowerLeft: Point(-1, 0.5), upperRight: Point(9, 8)),
        nodes: [("a", Layout.Placement(position: Point(1, 2), width: 3, height: 4))],
        edges: [
            Geometry.Edge(
                splines: [
                    Spline(start: Point(0, 1), controls: [Point(1, 1), Point(2, .infinity)])
                ],
                labelPosition: Point(5, 6)),
            Geometry.Edge(splines: []),
        ],
        clusters: [("cluster_x", Rectangle(lowerLeft: Point(0, 0), upperRight: Point(1, 1)))])

    @Test("arrive as they were sent, and not at all if anything is missing or left over")
    func jobs() throws {
        let job = Self.job(formats: [.svg, .png], wantsLayout: true)
        let message = job.message(memoryLimit: 1 << 40)
        let read = try #require(Job.read(message))
        #expect(read.job == job && read.memoryLimit == 1 << 40)
        for count in message.indices { #expect(Job.read(Array(message[..<count])) == nil) }
        #expect(Job.read(message + [0]) == nil)
    }

    @Test("bring results and errors back whole, or nothing")
    func responses() throws {
        let job = Self.job(formats: [.svg], wantsLayout: true)
        let result = JobResult(
            outputs: [[0, 255, 10]], geometry: Self.geometry, warnings: ["w", ""])
        let results: [Result<JobResult, GraphvizError>] = [
            .success(result), .failure(job.error(.layout, .failed(["one", "two"]))),
            .failure(job.error(.starting, .unavailable("no engine"))),
        ]
        for result in results {
            let response = HelperResponse(result: result, peakMemory: 123_456_789_012)
            let message = response.message
            #expect(HelperResponse.read(message, to: job) == response)
            for count in message.indices {
                #expect(HelperResponse.read(Array(message[..<count]), to: job) == nil)
            }
            #expect(HelperResponse.read(message + [0], to: job) == nil)
        }
    }

    @Test("must answer the job: a drawing for each format, and a layout where one was wanted")
    func answers() {
        func message(drawings: Int, hasLayout: Bool) -> [UInt8] {
            let result = JobResult(
                outputs: Array(repeating: [1], count: drawings),
                geometry: hasLayout ? Self.geometry : nil)
            return HelperResponse(result: .success(result), peakMemory: 0).message
        }
        for wantsLayout in [true, false] {
            let job = Self.job(formats: [.svg, .png], wantsLayout: wantsLayout)
            for hasLayout in [true, false] {
                for drawings in 0...3 {
                    let response = HelperResponse.read(
                        message(drawings: drawings, hasLayout: hasLayout), to: job)
                    #expect((response != nil) == (drawings == 2 && hasLayout == wantsLayout))
                }
            }
        }
    }

    @Test("decide by three equal drawings where an engine varies")
    func votes() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("entente-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["A", "B"] {
            let result = JobResult(outputs: [Array(name.utf8)])
            let response = HelperResponse(result: .success(result), peakMemory: 0)
            let bytes = Data(MessageFormat.frame(response.message))
            try bytes.write(to: folder.appendingPathComponent(name))
        }
        // Each process draws the next letter of what is left of the order.
        let script = """
            cd '\(folder.path)'; n=$(head -c 1 order); tail -c +2 order > rest; mv rest order
            cat $n >&0; sleep 30
            """
        let renderer = BuiltHelper.shell(script)
        for (order, winner) in [("ABBAB", "B"), ("AAA", "A"), ("BABAA", "A")] {
            let file = folder.appendingPathComponent("order")
            try Data(order.utf8).write(to: file)
            let drawing = try renderer.render(Samples.single, using: .fdp, as: .svg)
            #expect(drawing.text == winner)
            #expect(try Data(contentsOf: file).isEmpty)
        }
    }
}
