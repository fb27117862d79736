/// What columns of tables of events are called in German, French and Spanish.
///
/// A date may be called so in any table. The other words are known where a table names its date or
/// both actors in the same language, for some of them mean something else in English.
enum HeaderWords {
    private struct Language {
        let dates: [String]
        let years: [String]
        let actors: [(source: String, target: String)]
        let others: [EventColumn: [String]]

        /// The columns of both actors; `nil` if some names do not have both.
        func ends(of names: [String]) -> (source: Int, target: Int)? {
            for pair in actors {
                if let source = names.firstIndex(of: pair.source),
                    let target = names.firstIndex(of: pair.target)
                {
                    return (source, target)
                }
            }
            return nil
        }
    }

    private static let languages = [
        Language(
            dates: ["datum"], years: ["jahr"],
            actors: [
                ("quelle", "ziel"), ("akteur_1", "akteur_2"), ("akteur1", "akteur2"),
                ("akteur_a", "akteur_b"), ("sender", "empfänger"), ("absender", "empfänger"),
                ("von", "nach"), ("von", "an"),
            ],
            others: [
                .endDate: ["enddatum", "bis_datum"], .kind: ["art", "typ", "beziehung"],
                .weight: ["gewicht", "stärke", "intensität"],
                .summary: ["beschreibung", "zusammenfassung"],
                .document: ["dokument", "artikel"], .note: ["bemerkung", "anmerkung"],
            ]),
        Language(
            dates: ["date_de_l_événement", "jour"], years: ["année", "annee"],
            actors: [
                ("source", "cible"), ("acteur_1", "acteur_2"), ("acteur1", "acteur2"),
                ("acteur_a", "acteur_b"), ("émetteur", "récepteur"), ("de", "vers"),
            ],
            others: [
                .endDate: ["date_de_fin", "date_fin"], .kind: ["nature", "genre"],
                .weight: ["poids", "intensité"], .summary: ["résumé"],
                .document: ["document", "article"],
                .note: ["remarque"],
            ]),
        Language(
            dates: ["fecha"], years: ["año", "ano"],
            actors: [
                ("origen", "destino"), ("fuente", "objetivo"), ("emisor", "receptor"),
                ("actor_a", "actor_b"),
            ],
            others: [
                .endDate: ["fecha_fin", "fecha_de_fin"], .kind: ["tipo"],
                .weight: ["peso", "intensidad", "valor"], .summary: ["descripción", "resumen"],
                .document: ["documento", "artículo"], .note: ["nota", "observación"],
            ]),
    ]

    /// The words for columns of a meaning.
    static func all(of meaning: EventColumn) -> [String] {
        languages.flatMap { language in
            switch meaning {
            case .date: language.dates
            case .source: language.actors.map(\.source)
            case .target: language.actors.map(\.target)
            default: language.others[meaning] ?? []
            }
        }
    }

    /// The words for years.
    static let years = Set(languages.flatMap(\.years))

    /// All words.
    static let all = Set(EventColumn.allCases.flatMap { all(of: $0) })

    /// The columns of both actors; `nil` if some names do not have both in one language.
    static func ends(of names: [String]) -> (source: Int, target: Int)? {
        languages.lazy.compactMap { $0.ends(of: names) }.first
    }

    /// The columns that some names mean, of those meanings that have none yet.
    static func settled(
        in names: [String], besides known: [EventColumn: Int]
    ) -> [EventColumn: Int] {
        var settled = known
        func isOpen(_ meaning: EventColumn) -> Bool {
            settled[meaning] == nil && !meaning.usualNames.contains(where: names.contains)
                && !(meaning == .date && settled[.year] != nil)
        }
        func take(_ words: [String], as meaning: EventColumn) -> Bool {
            guard isOpen(meaning), let column = words.lazy.compactMap(names.firstIndex).first,
                !settled.values.contains(column)
            else { return false }
            settled[meaning] = column
            return true
        }
        for language in languages {
            var isSpoken =
                take(language.dates, as: .date)
                || settled[.year].map { language.years.contains(names[$0]) } == true
            if settled[.source] == nil, settled[.target] == nil,
                let ends = language.ends(of: names)
            {
                (settled[.source], settled[.target]) = (ends.source, ends.target)
                isSpoken = true
            }
            guard isSpoken else { continue }
            for meaning in EventColumn.allCases {
                _ = take(language.others[meaning] ?? [], as: meaning)
            }
        }
        return settled
    }
}
