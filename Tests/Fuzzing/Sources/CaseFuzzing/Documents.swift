import DOT

/// A file that may be in the DOT language, as documents.
func tryDocuments(_ input: [UInt8]) {
    // So that a few bytes cannot stand for more than the fuzzer has time for.
    let reader = DocumentReader(limits: .init(spelledOut: 10_000))
    do {
        let reading = try reader.read(input)
        hold(!reading.documents.isEmpty)
        hold(reading.warningCount >= reading.warnings.count)
        for document in reading.documents { tryDocument(document, reader) }
    } catch {
        hold(error.line >= 1 && error.column >= 1)
        hold(!error.message.isEmpty && !error.remedy.isEmpty)
    }
}

/// What can be written reads back as the same document, and what is made fit for drawing is so but
/// for faulty markup.
private func tryDocument(_ document: Document, _ reader: DocumentReader) {
    if let written = try? document.source(under: .unchecked) {
        guard let again = try? reader.read(Array(written.utf8)).documents, again.count == 1 else {
            // Defaults that were written once may stand for more than the limit.
            return hold(written.utf8.count > 2000, written)
        }
        hold(again[0].nodes.count == document.nodes.count, written)
        hold(again[0].allEdges.count == document.allEdges.count, written)
        hold((try? again[0].source(under: .unchecked)) == written, written)
    }
    let (clean, _) = document.withoutRefused()
    for problem in clean.problems(under: .foreign) {
        hold([.markup, .refused, .value].contains(problem.kind), "\(problem)")
    }
}
