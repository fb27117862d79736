internal import ActorNetworks

/// Looks for names that are seldom meant: two that look alike, and words for a missing value.
struct NameDoubts {
    /// What the names are, which says how two that are alike are told.
    enum Sort {
        /// Ids, each of which is an actor.
        case ids
        /// Names or labels of actors that have ids as well.
        case names(String)
    }

    private let sort: Sort
    /// A name, and where it first stands.
    struct Name {
        let actor: String
        let file: String
        let place: TextPosition
    }

    /// The names in the order in which they were read.
    private let names: [Name]

    init(_ names: [Name], are sort: Sort = .ids) {
        self.names = names
        self.sort = sort
    }

    /// Reports each name that looks like an earlier one, and each that is a word for nothing.
    ///
    /// - Complexity: O(*n*) expected for *n* characters in all names.
    func report(into problems: inout Problems) {
        var firsts: [String: Int] = [:]
        for (index, named) in names.enumerated() {
            let name = named.actor
            if Self.missingWords.contains(name.lowercased()) {
                add(.missingWord, at: named, into: &problems) {
                    "an actor is called \(name.quoted), a word for a missing value"
                } remedy: {
                    "write who it is, or remove the rows"
                }
            }
            let key = NameShape.key(of: name)
            guard !key.isEmpty else { continue }
            guard let first = firsts[key] else {
                firsts[key] = index
                continue
            }
            let other = names[first].actor
            let place =
                "line \(names[first].place.line)"
                + (names[first].file == named.file ? "" : " of \(names[first].file)")
            add(.similarActors, at: named, into: &problems) {
                let pair = "\(name.quoted) and \(other.quoted) (\(place))"
                let difference = "differ by \(NameShape.difference(other, name)) alone"
                switch sort {
                case .ids: return "\(pair) \(difference) and are two actors"
                case .names(let what) where name == other:
                    return "the \(what) \(name.quoted) is also that of the actor on \(place)"
                case .names(let what): return "the \(what)s \(pair) \(difference)"
                }
            } remedy: {
                switch sort {
                case .ids: "write them alike if they are one"
                case .names: "keep one of the actors if they are one, else tell them apart"
                }
            }
        }
    }

    private func add(
        _ reason: Problem.Reason, at name: Name, into problems: inout Problems,
        _ problem: () -> String, remedy: () -> String
    ) {
        problems.add(reason, .warning, in: name.file) {
            .init(
                line: name.place.line, column: name.place.column, problem: problem(),
                remedy: remedy())
        }
    }

    /// Words that programs write where nothing is known. `NA` is the code of Namibia.
    private static let missingWords: Set<String> = [
        "nan", "none", "null", "nil", "n/a", "#n/a", "#value!", "#ref!", "undefined", "missing",
        "-", "--", "---", "–", "—", "?", "??", ".", "..", "...", "(null)", "<na>", "\\n",
    ]
}

extension NameShape {
    /// What two names of one key differ by.
    static func difference(_ one: String, _ other: String) -> String {
        for name in [one, other] {
            if let hidden = name.unicodeScalars.first(where: {
                $0.properties.isDefaultIgnorableCodePoint
            }) {
                return "a character that cannot be seen, \(hidden.codePoint),"
            }
        }
        if one.lowercased() == other.lowercased() { return "case" }
        for name in [other, one] {
            if let foreign = name.unicodeScalars.first(where: { isLookalike($0) }) {
                return "a letter of another script, \(foreign.codePoint),"
            }
        }
        let letters = [one, other].map { name in
            name.lowercased().unicodeScalars.filter {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
            }.map { String($0) }.joined()
        }
        return letters[0] == letters[1] ? "case, spaces or signs" : "accents or forms of letters"
    }
}
