import Graphviz
import Testing

@testable import NetworkDrawing

@Suite("Pictures that are rendered together")
struct ArrayOfPicturesTests {
    @Test("have the bytes that each has alone, in their order", arguments: [Format.svg, .png])
    func bytes(format: Format) throws {
        let details = Seeds.phases.indices.map { FileDetails(idPrefix: "p\($0)-") }
        let renderer = InProcessRenderer()
        let files = try Seeds.phases.rendered(as: format, by: renderer, details: details)
        let alone = try zip(Seeds.phases, details).map { picture, details in
            try picture.rendered(as: format, by: renderer, details: details)
        }
        #expect(files == alone)
        #expect(Set(files).count == files.count)
    }

    @Test("fail with the error of the first that fails", arguments: 1...20)
    func failure(_: Int) {
        let error = #expect(throws: GraphvizError.self) {
            try Seeds.phases.rendered(
                as: Format(rawValue: "nonsense"), by: InProcessRenderer(),
                details: Seeds.phases.map { _ in FileDetails() })
        }
        #expect(error?.document == Seeds.phases[0].title)
    }

    @Test("may be none")
    func none() throws {
        let pictures: [RelationDiagram] = []
        #expect(try pictures.rendered(as: .svg, by: InProcessRenderer(), details: []).isEmpty)
    }
}
