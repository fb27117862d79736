/// Reads a graph in XML as one element after the other comes; what all such formats share is in
/// `parts`.
protocol XMLGraphReader: XMLHandler {
    /// The graph so far, and what is known of the file.
    var parts: XMLGraphParts { get set }

    /// Begins to read.
    init(_ parts: XMLGraphParts)

    /// Settles what only the end of a file tells.
    func finish()
}

extension XMLGraphReader {
    /// Reads a file; `nil` if it is not well-formed.
    static func read(_ file: CaseFiles.Table, into problems: inout Problems) -> AttributedGraph? {
        let reader = Self(XMLGraphParts(file: file.name, problems: problems))
        do throws(XMLProblem) {
            try XMLReader.read(
                file.bytes, into: reader, isDecoded: file.choices.encoding != nil)
        } catch {
            problems = reader.parts.problems
            error.report(in: file.name, into: &problems)
            return nil
        }
        reader.finish()
        let graph = reader.parts.takeGraph()
        problems = reader.parts.problems
        return graph
    }
}
