extension Parser {
    mutating func advance() throws(SourceProblem) {
        do { try scanner.advance() } catch {
            throw problem(at: error.place, error.message, error.remedy)
        }
    }

    /// Goes on if the scanner stands at a token.
    mutating func take(_ token: Scanner.Token) throws(SourceProblem) -> Bool {
        guard scanner.token == token else { return false }
        try advance()
        return true
    }

    /// Throws if groups and defaults stand for more than the limit.
    mutating func spend(_ isWithin: Bool) throws(SourceProblem) {
        guard !isWithin else { return }
        throw problem(
            at: scanner.place,
            "groups and defaults stand for too many edges and attributes here",
            "write the edges that are meant, or raise the limit of the reader")
    }

    mutating func warnOfCutNumber() {
        guard scanner.isCutNumber else { return }
        warn(
            at: scanner.place, "a number ends here only because a letter or point follows it",
            "put the whole name in quotes, or a blank between the two")
    }

    mutating func warn(at place: Int, _ message: String, _ remedy: String) {
        let problem = warnings.isFull ? nil : lines.problem(at: place, message, remedy)
        warnings.add(problem)
    }

    func problem(at place: Int, _ message: String, _ remedy: String) -> SourceProblem {
        var lines = lines
        return lines.problem(at: place, message, remedy)
    }

    func unexpected(_ where: String, _ remedy: String) -> SourceProblem {
        let what =
            switch scanner.token {
            case .end: "the file ends"
            default: "\(scanner.spelling) stands"
            }
        return problem(at: scanner.place, "\(what) \(`where`)", remedy)
    }
}
