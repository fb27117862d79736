/// The names of months in the languages in which spreadsheets mostly write them: English, German,
/// French and Spanish, whole or cut short, without regard to case and accents.
enum MonthNames {
    /// The month that a word names, from 1 to 12; `nil` if it names none, or could name two.
    static func number(of word: some StringProtocol) -> Int? {
        let plain = folded(word)
        guard plain.count >= 3 else { return nil }
        if let number = irregular[plain] { return number }
        var found: Int?
        for names in languages {
            for (index, name) in names.enumerated() where name.hasPrefix(plain) {
                guard found == nil || found == index + 1 else { return nil }
                found = index + 1
            }
        }
        return found
    }

    /// Whether a word names a day of the week, which says nothing more beside a date.
    static func isWeekday(_ word: some StringProtocol) -> Bool {
        let plain = folded(word)
        return plain.count >= 2 && weekdays.contains { $0.hasPrefix(plain) }
    }

    private static let languages = [
        [
            "january", "february", "march", "april", "may", "june", "july", "august", "september",
            "october", "november", "december",
        ],
        [
            "januar", "februar", "marz", "april", "mai", "juni", "juli", "august", "september",
            "oktober", "november", "dezember",
        ],
        [
            "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre",
            "octobre", "novembre", "decembre",
        ],
        [
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
            "octubre", "noviembre", "diciembre",
        ],
    ]

    private static let irregular = [
        "mrz": 3, "maerz": 3, "janner": 1, "jaenner": 1, "sept": 9, "setiembre": 9,
    ]

    private static let weekdays = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "montag",
        "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag", "lundi",
        "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes",
        "miercoles",
        "jueves", "viernes", "sabado", "domingo",
    ]

    /// A word in lower case without the accents of these languages.
    private static func folded(_ word: some StringProtocol) -> String {
        String(
            word.lowercased().map { character in
                switch character {
                case "ä", "à", "â", "á": "a"
                case "é", "è", "ê": "e"
                case "û", "ü", "ù": "u"
                case "ô", "ö": "o"
                default: character
                }
            })
    }
}
