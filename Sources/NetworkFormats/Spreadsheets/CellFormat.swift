/// What number formats make of a cell: a number, a day, a month, a time.
enum CellFormat: Equatable {
    case number
    case day
    case month
    case year
    case time

    /// A format by its number in Office Open XML, and its code where it is a custom one.
    init(id: Int, code: String?) {
        switch id {
        case _ where code != nil: self = Self.format(code ?? "")
        case 14...16, 22, 27...31, 36, 50...54, 57, 58: self = .day
        case 17, 55: self = .month
        case 18...21, 32...35, 45...47, 56: self = .time
        default: self = .number
        }
    }

    /// Looks at a code such as `dd/mm/yyyy;@`, of which the first part counts.
    private static func format(_ code: String) -> CellFormat {
        var letters: Set<Character> = []
        var isQuoted = false
        var isSkipped = false
        var bracket: String?
        for character in code.lowercased() {
            if isSkipped {
                isSkipped = false
            } else if isQuoted {
                isQuoted = character != "\""
            } else if let text = bracket {
                if character == "]" {
                    // Hours, minutes and seconds that passed; others are colours and languages.
                    if ["h", "hh", "m", "mm", "s", "ss"].contains(text) { letters.insert("h") }
                    bracket = nil
                } else {
                    bracket = text + String(character)
                }
            } else if character == "\"" {
                isQuoted = true
            } else if "\\_*".contains(character) {
                isSkipped = true
            } else if character == "[" {
                bracket = ""
            } else if character == ";" {
                break
            } else {
                letters.insert(character)
            }
        }
        let hasTime = letters.contains("h") || letters.contains("s")
        if !letters.isDisjoint(with: ["0", "#", "?"]), letters.isDisjoint(with: ["y", "d"]) {
            return hasTime ? .time : .number
        }
        if letters.contains("d") { return .day }
        if letters.contains("y") { return letters.contains("m") ? .month : .year }
        if hasTime { return .time }
        return letters.contains("m") && letters.isSubset(of: ["m", " ", "-", "/", "."])
            ? .day : .number
    }
}
