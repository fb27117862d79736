import Graphs
import Testing

@Suite("Texts in the words of a vocabulary")
struct VocabularyTests {
    private let people = Vocabulary(
        vertex: "person", aVertex: "a person", vertices: "people", arc: "letter",
        anArc: "one letter", arcs: "letters", graph: "circle", iterationRemedy: "ask fewer people")

    @Test("put each word in its place")
    func places() {
        let part: Phrase = "\(.aVertex) of \("3") \(.vertices)"
        let phrase: Phrase = "\(part): " + "\(.vertex), \(.arc), \(.anArc), \(.arcs)"
        #expect(
            phrase.text(in: people)
                == "a person of 3 people: person, letter, one letter, letters")
        #expect(phrase.text(in: .graphs) == "a vertex of 3 vertices: vertex, arc, an arc, arcs")
        #expect(Phrase("vertex").text(in: people) == "vertex")
    }

    private static let entries = MeasureCatalogue.entries.map {
        MeasureCatalogueTests.Entry(entry: $0)
    }

    @Test("of a measure leave none of another vocabulary's", arguments: entries)
    func measures(entry: MeasureCatalogueTests.Entry) {
        let rows = entry.entry.contract.rows(in: people).filter { $0.topic != .source }
        let texts = [entry.entry.summary(in: people)] + rows.flatMap { [$0.heading, $0.phrase] }
        for text in texts {
            #expect(!text.contains(/\b(vertex|vertices|arcs?)\b/), "\(text)")
        }
    }

    @Test("tell of errors, and what the reader can do about them")
    func errors() {
        let settled = GraphError.notConverged(measure: "katz", iterations: 9, residual: 0.5)
        #expect(
            settled.description(in: people)
                == "katz: not settled after 9 iterations (residual 0.5); ask fewer people")
        #expect(settled.description.hasSuffix("allow more iterations or a larger tolerance"))
        #expect(
            GraphError.vertexOutOfRange(arc: 7, vertex: 9, count: 4).description(in: people)
                == "letter 7: person 9 is not in 0..<4; give the circle more people or correct "
                + "the letter")
        #expect(
            GraphError.lengthsTooFarApart(measure: "m", shortest: 1, longest: 2)
                .description(in: people).contains("as long as one letter of length 1"))
        #expect(
            GraphError.tooManyPaths(measure: "m").description(in: people)
                == "m: some people are joined by more than 10³⁰⁸ shortest paths; choose a smaller "
                + "part of the circle, or lengths that tell paths apart")
    }
}
