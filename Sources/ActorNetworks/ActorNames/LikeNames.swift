/// Finds names that are nearly the same, by keys that like names share.
struct LikeNames {
    /// A name, taken apart once.
    struct Name {
        let shape: String
        let words: [Substring]
        let role: RoleName?
        let country: Country?
        let digits: String

        init(_ name: String) {
            shape = NameShape.key(of: name)
            words = shape.split(separator: " ")
            country = Country(named: name)
            role = country == nil ? RoleName(name) : nil
            digits = shape.filter(\.isNumber)
        }
    }

    let texts: [String]
    let counts: [Int]
    let names: [Name]
    /// The best match of each name so far.
    private var best: [LikeActors?]

    init(_ texts: [String], counts: [Int]) {
        self.texts = texts
        self.counts = counts
        names = texts.map { Name($0) }
        best = [LikeActors?](repeating: nil, count: texts.count)
    }

    /// The best match of each name that has one.
    mutating func found() -> [LikeActors] {
        matchShapes()
        matchCountries()
        matchWordOrder()
        matchAbbreviations()
        matchTitles()
        matchGivenNames()
        matchSpelling()
        return best.compactMap(\.self).sorted {
            (counts[$1.other], texts[$0.other], $0.difference, texts[$0.actor])
                < (counts[$0.other], texts[$1.other], $1.difference, texts[$1.actor])
        }
    }

    /// Notes that two names are like; the one that occurs more, or came first, stands for both.
    mutating func note(_ one: Int, _ other: Int, _ difference: LikeActors.Difference) {
        guard one != other else { return }
        let isFirst = (counts[one], other) > (counts[other], one)
        let (main, minor) = isFirst ? (one, other) : (other, one)
        let found = LikeActors(actor: minor, other: main, difference: difference)
        if let known = best[minor] {
            guard
                (difference, counts[known.other], main)
                    < (known.difference, counts[main], known.other)
            else { return }
        }
        best[minor] = found
    }

    /// What two names are known to differ by.
    func best(of one: Int, _ other: Int) -> LikeActors.Difference? {
        if let known = best[one], known.other == other { return known.difference }
        if let known = best[other], known.other == one { return known.difference }
        return nil
    }

    /// The names that share a key, in groups of two or more.
    private func groups(_ key: (Name) -> String?) -> [[Int]] {
        var groups: [String: [Int]] = [:]
        for (index, name) in names.enumerated() {
            if let key = key(name) { groups[key, default: []].append(index) }
        }
        return groups.values.filter { $0.count > 1 }
    }

    /// Notes of each group that every name is like the one that occurs most.
    private mutating func join(
        _ groups: [[Int]], _ difference: (String, String) -> LikeActors.Difference
    ) {
        let counts = counts
        for group in groups {
            guard let main = group.max(by: { (counts[$0], $1) < (counts[$1], $0) }) else {
                continue
            }
            for name in group where name != main {
                note(main, name, difference(texts[main], texts[name]))
            }
        }
    }
}

// MARK: - Names of the same letters

extension LikeNames {
    private mutating func matchShapes() {
        join(groups { $0.shape.isEmpty ? nil : $0.shape }) { main, name in
            let scalars = (main + name).unicodeScalars
            return scalars.contains(where: NameShape.isLookalike) ? .lookalikes : .letters
        }
    }

    private mutating func matchCountries() {
        join(groups { $0.country?.code }) { _, _ in .country }
    }

    private mutating func matchWordOrder() {
        let groups = groups {
            $0.words.count > 1 && $0.role == nil ? $0.words.sorted().joined(separator: " ") : nil
        }
        join(groups) { _, _ in .wordOrder }
    }
}

// MARK: - Parts of names

extension LikeNames {
    /// Words that take no letter in an abbreviation.
    private static let small: Set<Substring> = [
        "of", "the", "and", "for", "in", "de", "la", "du", "des", "et", "on", "to",
    ]

    private mutating func matchAbbreviations() {
        var long: [String: [Int]] = [:]
        for (index, name) in names.enumerated() where name.words.count > 1 {
            // A name that tells its abbreviation is that of the same organisation.
            let words = name.role.map { NameShape.key(of: $0.role).split(separator: " ") }
            for words in [name.words, words ?? []] where words.count > 1 {
                let all = words.compactMap(\.first)
                let great = words.filter { !Self.small.contains($0) }.compactMap(\.first)
                for key in Set([String(all), String(great)]) where key.count > 1 {
                    long[key, default: []].append(index)
                }
            }
        }
        for (index, text) in texts.enumerated() {
            let letters = text.filter { $0 != "." && $0 != "'" }
            guard (2...7).contains(letters.count), letters.allSatisfy({ $0.isUppercase }),
                names[index].country == nil, let others = long[letters.lowercased()]
            else { continue }
            for other in others {
                let role = names[other].role
                if role == nil || NameShape.key(of: role?.holder ?? "") == names[index].shape {
                    note(index, other, .abbreviation)
                }
            }
        }
    }

    /// Words of offices that people bear before their names.
    private static let titles: Set<Substring> = [
        "mr", "mrs", "ms", "dr", "sir", "lord", "lady", "president", "vice", "prime", "minister",
        "foreign", "defence", "defense", "interior", "finance", "king", "queen", "prince",
        "princess", "crown", "emperor", "emir", "sheikh", "sheik", "sultan", "pope", "ayatollah",
        "imam", "mullah", "general", "gen", "colonel", "col", "major", "admiral", "marshal",
        "chancellor", "premier", "senator", "secretary", "state", "ambassador", "chairman",
        "leader", "deputy", "former", "then", "of", "the",
    ]

    private mutating func matchTitles() {
        var byShape: [String: Int] = [:]
        for (index, name) in names.enumerated() {
            let known = byShape[name.shape]
            if known.map({ counts[$0] < counts[index] }) ?? true { byShape[name.shape] = index }
        }
        for (index, name) in names.enumerated() {
            var rest: String?
            if let role = name.role {
                let words = NameShape.key(of: role.role).split(separator: " ")
                let holder = NameShape.key(of: role.holder)
                if words.allSatisfy(Self.titles.contains), holder.contains(" "),
                    Country(named: role.holder) == nil
                {
                    rest = holder
                }
            } else {
                let words = name.words.drop { Self.titles.contains($0) }
                if words.count < name.words.count, words.count > 1 {
                    rest = words.joined(separator: " ")
                }
            }
            guard let rest, let other = byShape[rest], names[other].country == nil else { continue }
            note(index, other, .title)
        }
    }

    /// Names of people with the same first letter and the same last word, one of which has initials
    /// or fewer words.
    private mutating func matchGivenNames() {
        let groups = groups { name in
            guard (2...5).contains(name.words.count), name.role == nil, name.digits.isEmpty,
                name.country == nil, let first = name.words.first?.first,
                let last = name.words.last,
                last.count > 2, Self.organisations.isDisjoint(with: name.words)
            else { return nil }
            return "\(first) \(last)"
        }
        for group in groups where group.count <= Self.largestGroup {
            for (place, one) in group.enumerated() {
                for other in group[(place + 1)...]
                where Self.areGivenNames(names[one].words, names[other].words) {
                    note(one, other, .givenNames)
                }
            }
        }
    }

    /// Words of names that are not those of people, in which every word counts.
    private static let organisations: Set<Substring> = [
        "force", "forces", "army", "navy", "police", "guard", "party", "front", "movement",
        "council", "commission", "committee", "court", "ministry", "office", "agency", "authority",
        "bank", "fund", "company", "group", "union", "association", "federation", "organization",
        "organisation", "university", "institute", "times", "news", "post", "of", "and", "for",
    ]

    private static let largestGroup = 200

    /// Whether all words of the shorter name are found in the longer one, in order, the last as the
    /// last, as a whole or as its first letter.
    private static func areGivenNames(_ one: [Substring], _ other: [Substring]) -> Bool {
        let (short, long) = one.count <= other.count ? (one, other) : (other, one)
        guard short.last == long.last, short != long else { return false }
        var place = 0
        for word in short.dropLast() {
            let rest = long[place..<(long.count - 1)]
            guard
                let found = rest.firstIndex(where: {
                    $0 == word || (word.count == 1 && $0.first == word.first)
                        || ($0.count == 1 && $0.first == word.first)
                })
            else { return false }
            // The first given name is not left out.
            if place == 0, found != 0 { return false }
            place = found + 1
        }
        return true
    }
}
