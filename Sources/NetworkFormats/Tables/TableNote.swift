/// Something that was guessed about a table before its rows were read, which its reader should know.
struct TableNote: Equatable, Sendable {
    /// The sort of guess.
    let reason: Problem.Reason
    /// Where it shows first, counted from 1.
    var line: Int?
    /// What was found.
    let problem: String
    /// What to do if the guess is wrong.
    let remedy: String

    /// Reports it as a doubt about a file.
    func report(in file: String, into problems: inout Problems) {
        problems.add(reason, .warning, in: file) {
            .init(line: line, problem: problem, remedy: remedy)
        }
    }
}

extension TextDecoding {
    /// What was guessed about the encoding, to be told.
    var notes: [TableNote] {
        var notes: [TableNote] = []
        if otherLineCount > 0 {
            let count = otherLineCount
            notes.append(
                TableNote(
                    reason: .wrongEncoding, line: firstOtherLine,
                    problem: "\(count) \(count == 1 ? "line is" : "lines are") not UTF-8 and "
                        + "\(count == 1 ? "was" : "were") read as Windows-1252",
                    remedy: "name the encoding with --encoding if names look wrong"))
        }
        if isGuessed {
            notes.append(
                TableNote(
                    reason: .wrongEncoding, problem: "the file was read as \(encoding.name)",
                    remedy: "name the encoding with --encoding if names look wrong"))
        }
        if brokenCount > 0 {
            let count = brokenCount
            notes.append(
                TableNote(
                    reason: .wrongEncoding,
                    problem:
                        "\(count) \(count == 1 ? "character is" : "characters are") broken and "
                        + "\(count == 1 ? "stands" : "stand") as U+FFFD",
                    remedy: "fetch the file again, or name its encoding with --encoding"))
        }
        return notes
    }

    /// The encoding, where it is another than UTF-8: that of the whole file, or of all lines that are
    /// no ASCII.
    var foundEncoding: TextEncoding? {
        encoding == .utf8 ? nil : encoding
    }

    /// Whether the encoding is neither UTF-8 nor marked nor given.
    private var isGuessed: Bool { encoding != .utf8 && !isMarked && !isForced }
}
