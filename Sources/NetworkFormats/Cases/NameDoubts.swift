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

/// What a name looks like, whatever characters it is written with.
enum NameShape {
    /// The same for names that look alike: letters and digits without case, marks, width, and with
    /// letters of other scripts as the Latin ones that look like them.
    static func key(of name: String) -> String {
        var key = ""
        var isGap = false
        for scalar in name.unicodeScalars {
            if scalar.properties.isDefaultIgnorableCodePoint { continue }
            if scalar.properties.generalCategory == .nonspacingMark { continue }
            guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
                isGap = !key.isEmpty
                continue
            }
            if isGap { key += " " }
            isGap = false
            key += plain(scalar)
        }
        return key
    }

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
            if let foreign = name.unicodeScalars.first(where: { lookalikes[$0] != nil }) {
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

    private static func plain(_ scalar: Unicode.Scalar) -> String {
        if scalar.isASCII { return String(scalar).lowercased() }
        if let letter = lookalikes[scalar] { return String(letter) }
        // The names of letters say what they are without their marks and their width.
        if let name = scalar.properties.name {
            let words = name.split(separator: " ")
            let wide = words.first == "FULLWIDTH" ? words.dropFirst() : words[...]
            if wide.starts(with: ["LATIN", "SMALL", "LETTER"])
                || wide.starts(with: ["LATIN", "CAPITAL", "LETTER"]),
                let letter = wide.dropFirst(3).first,
                letter.count == 1, wide.count == 4 || wide.dropFirst(4).first == "WITH"
            {
                return letter.lowercased()
            }
        }
        if scalar.properties.numericType == .decimal,
            let digit = scalar.properties.numericValue.flatMap({ Int(exactly: $0) })
        {
            return String(digit)
        }
        // Capitals tell more letters to be one than small ones do: ß is SS.
        return scalar.properties.uppercaseMapping.lowercased()
    }

    /// Letters of Cyrillic and Greek that look like Latin ones.
    private static let lookalikes: [Unicode.Scalar: Character] = {
        let cyrillic = "аa еe оo рp сc уy хx іi јj ѕs АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS"
        let greek = "οo αa νv ρp ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX"
        var result: [Unicode.Scalar: Character] = [:]
        for pair in (cyrillic + " " + greek).split(separator: " ") {
            guard let foreign = pair.unicodeScalars.first, let latin = pair.last else { continue }
            result[foreign] = Character(latin.lowercased())
        }
        return result
    }()
}
